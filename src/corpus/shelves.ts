import { sortByTitle } from '../text/titles/titleOrder.ts';

interface Placed {
  readonly title: string;
  readonly theme: string;
  readonly also: readonly string[];
}

/** A theme with the papers that stand under it, each list in filing order. */
export interface Shelf<Paper extends Placed> {
  readonly theme: string;
  /** Papers of which it is the first theme. */
  readonly first: readonly Paper[];
  /** Papers of which it is a further theme. */
  readonly further: readonly Paper[];
}

/** Takes papers and the ids of the themes in their order, and gives a shelf for each theme, empty ones too. */
export function shelvePapers<Paper extends Placed>(
  papers: readonly Paper[],
  themes: readonly string[],
): Shelf<Paper>[] {
  const sorted = sortByTitle(papers, ({ title }) => title);
  return themes.map((theme) => ({
    theme,
    first: sorted.filter((paper) => paper.theme === theme),
    further: sorted.filter((paper) => paper.also.includes(theme)),
  }));
}

/** Takes a list and one of its members, and gives the neighbours on either side; none beyond the ends. */
export function neighbours<Member>(
  list: readonly Member[],
  member: Member,
): { previous: Member | undefined; next: Member | undefined } {
  const at = list.indexOf(member);
  return { previous: list[at - 1], next: at < 0 ? undefined : list[at + 1] };
}
