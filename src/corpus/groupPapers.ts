import { yearOf, type Reference } from '../model/reference/reference.ts';
import { groupAnchor, type PaperGroup } from '../model/theme.ts';
import type { Shelf } from './shelves.ts';

interface Listed {
  readonly slug: string;
  readonly title: string;
  readonly theme: string;
  readonly also: readonly string[];
  readonly reference: Reference | undefined;
}

/** A theme's papers as its page lists them, the newest first in each list. */
export interface GroupedPapers<Paper extends Listed> {
  /** Groups that have a paper, in the editor's order. */
  readonly groups: readonly {
    readonly title: string;
    readonly anchor: string;
    readonly about: string;
    readonly papers: readonly Paper[];
  }[];
  /** The theme's own papers in no group: a new one is among them until an editor has read it. */
  readonly ungrouped: readonly Paper[];
  /** Papers in no group of which it is a further theme. */
  readonly guests: readonly Paper[];
}

/** Takes a theme's shelf and its groups and gives its papers by group; a slug that is not on the shelf is passed over. */
export function groupPapers<Paper extends Listed>(
  shelf: Shelf<Paper>,
  groups: readonly PaperGroup[],
): GroupedPapers<Paper> {
  const all = newestFirst([...shelf.first, ...shelf.further]);
  const taken = new Set(groups.flatMap(({ papers }) => papers));
  const isFree = ({ slug }: Paper): boolean => !taken.has(slug);
  return {
    groups: groups
      .map(({ title, about, papers }) => {
        const slugs = new Set(papers);
        const members = all.filter(({ slug }) => slugs.has(slug));
        return { title, anchor: groupAnchor(title), about, papers: members };
      })
      .filter(({ papers }) => papers.length > 0),
    ungrouped: newestFirst(shelf.first).filter(isFree),
    guests: newestFirst(shelf.further).filter(isFree),
  };
}

/** Takes papers and gives them by year, the newest first and those of unknown year last; within a year their order stays. */
export function newestFirst<Paper extends Pick<Listed, 'reference'>>(
  papers: readonly Paper[],
): Paper[] {
  const year = ({ reference }: Pick<Listed, 'reference'>): number =>
    (reference && yearOf(reference)) ?? 0;
  return [...papers].sort((a, b) => year(b) - year(a));
}
