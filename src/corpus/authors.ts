import type { Name } from '../model/reference/name.ts';
import { displayName } from '../model/reference/personName.ts';
import type { Reference } from '../model/reference/reference.ts';
import { foldAccents } from '../text/fold.ts';
import { toSlug } from '../text/titles/slug.ts';

/** A person with the papers they have here. */
export interface Author {
  readonly slug: string;
  readonly name: string;
  /** Slugs of the papers, in the order of the records. */
  readonly papers: readonly string[];
}

/** With fewer papers nobody gets a page. */
const LEAST_PAPERS = 2;

const RE_INITIALS = /^(?:\p{Lu}[.\s-]*)+$/u;

/**
 * Takes a name and the record it stands in, and gives the slug that stands for its bearer: the full name, folded. Undefined where
 * the name is nobody's alone: initials for all given names (`L. Liu`), a namesake, or no letter that a slug can hold.
 */
export function authorSlug(name: Name, { custom }: Pick<Reference, 'custom'>): string | undefined {
  const printed = displayName(name);
  if (name.given !== undefined && RE_INITIALS.test(name.given)) return undefined;
  if (custom?.namesakes?.includes(printed) === true) return undefined;
  return toSlug(printed) || undefined;
}

/**
 * Takes the records and gives everyone with two papers or more, by family name. Two names are one person's only where
 * they are the same after folding (`Horvath`, `Horváth`); `Edoardo Ponti` and `Edoardo M. Ponti` stay two.
 */
export function findAuthors(references: readonly Reference[]): Author[] {
  return [...groupByAuthor(references)]
    .map(([slug, { names, papers }]) => ({ slug, name: fullestName(names), papers: [...papers] }))
    .filter(({ papers }) => papers.length >= LEAST_PAPERS)
    .sort((a, b) => compareNames(a.name, b.name))
    .map((author) => ({ ...author, name: displayName(author.name) }));
}

interface Printings {
  readonly names: Name[];
  readonly papers: Set<string>;
}

function groupByAuthor(references: readonly Reference[]): Map<string, Printings> {
  const groups = new Map<string, Printings>();
  for (const reference of references) {
    for (const name of reference.author ?? []) {
      const slug = authorSlug(name, reference);
      if (slug === undefined) continue;
      const group = groups.get(slug) ?? { names: [], papers: new Set() };
      groups.set(slug, group);
      group.names.push(name);
      group.papers.add(reference.id);
    }
  }
  return groups;
}

/** Catalogues lose accents and never add any: the printing with most of them is the bearer's own. */
function fullestName(names: readonly Name[]): Name {
  return names.reduce((best, name) => (countMarks(name) > countMarks(best) ? name : best));
}

function countMarks(name: Name): number {
  return displayName(name).normalize('NFD').match(/\p{M}/gu)?.length ?? 0;
}

function compareNames(a: Name, b: Name): number {
  return filingName(a).localeCompare(filingName(b), 'en');
}

function filingName({ family = '', given = '', literal = '' }: Name): string {
  return foldAccents(`${family}${literal} ${given}`);
}
