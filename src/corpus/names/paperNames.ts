import { coinedNames } from '../../text/names/coinedNames.ts';
import { nameKey } from '../../text/names/mentions.ts';
import { findAcronyms } from './acronyms.ts';

/** A paper as its names are found. */
export interface Naming {
  readonly slug: string;
  readonly title: string;
  /** The abstract as plain text. */
  readonly text: string;
  /** What an editor says it introduces; a list takes the place of what its words show. */
  readonly names?: readonly string[] | undefined;
}

/** What each paper is called, and the names that more than one lays claim to. */
export interface PaperNames {
  /** By slug; papers without a name of their own are left out. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly contested: readonly { readonly name: string; readonly slugs: readonly string[] }[];
}

type Ground = 'editor' | 'title' | 'text';

interface Claim {
  readonly slug: string;
  readonly name: string;
  readonly ground: Ground;
}

/**
 * Takes papers and the names of the concepts, and gives the names that each paper introduces. An editor's word counts before all else.
 * A name that two papers claim is neither's; one that a concept has, or that another paper spells out as an acronym, is nobody's own.
 */
export function findPaperNames(
  papers: readonly Naming[],
  conceptNames: readonly string[],
): PaperNames {
  const known = new Set(conceptNames.map(nameKey));
  const explainers = acronymExplainers(papers);
  const claims = Map.groupBy(papers.flatMap(claimsOf), ({ name }) => name);
  const names = new Map<string, string[]>();
  const contested: { name: string; slugs: string[] }[] = [];
  for (const [name, all] of claims) {
    const editors = all.filter(({ ground }) => ground === 'editor');
    const candidates = editors.length > 0 ? editors : all;
    const [first, second] = candidates;
    if (first === undefined) continue;
    if (second !== undefined) {
      const firm = candidates.filter(({ ground }) => ground !== 'text').map(({ slug }) => slug);
      if (firm.length > 1) contested.push({ name, slugs: firm });
    } else if (first.ground === 'editor' || !isGeneral(first, known, explainers)) {
      names.set(first.slug, [...(names.get(first.slug) ?? []), name]);
    }
  }
  return { names, contested };
}

function claimsOf({ slug, title, text, names }: Naming): Claim[] {
  if (names !== undefined) return names.map((name) => ({ slug, name, ground: 'editor' }));
  return coinedNames(title, text).map(({ name, isInTitle }) => ({
    slug,
    name,
    ground: isInTitle ? 'title' : 'text',
  }));
}

function isGeneral(
  { name, slug }: Claim,
  known: ReadonlySet<string>,
  explainers: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const others = [...(explainers.get(name) ?? [])].filter((other) => other !== slug);
  return known.has(nameKey(name)) || others.length > 0;
}

/** The papers that spell out each acronym. */
function acronymExplainers(papers: readonly Naming[]): Map<string, Set<string>> {
  const explainers = new Map<string, Set<string>>();
  for (const { slug, text } of papers) {
    for (const { short } of findAcronyms([text])) {
      explainers.set(short, (explainers.get(short) ?? new Set()).add(slug));
    }
  }
  return explainers;
}
