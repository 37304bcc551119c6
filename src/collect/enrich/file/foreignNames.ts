import type { Name } from '../../../model/reference/name.ts';

const PARTS = [
  'family',
  'given',
  'dropping-particle',
  'non-dropping-particle',
  'suffix',
  'literal',
];

/** BibTeX's `and others`, which converters take for a name. */
const RE_OTHERS = /^(?:others|et al\.?)$/i;

const RE_PARTICLES = /^(?<particle>(?:\p{Ll}[\p{L}'’]*\s+)+)(?<family>.*\p{Lu}.*)$/u;

/**
 * Takes the authors of a CSL-JSON record from elsewhere and gives them as they are kept here: particles out of the family name,
 * a name of one part as a literal. `isPartial` where the list ends in "and others".
 */
export function readForeignNames(authors: readonly Record<string, unknown>[]): {
  names: Name[];
  isPartial: boolean;
} {
  const names = authors.map(readName);
  const kept = names.filter(
    ({ family, literal }) => (family ?? literal) !== undefined && !RE_OTHERS.test(literal ?? ''),
  );
  return { names: kept, isPartial: names.some(({ literal }) => RE_OTHERS.test(literal ?? '')) };
}

function readName(author: Record<string, unknown>): Name {
  const parts = PARTS.flatMap((part) => {
    const value = author[part];
    return typeof value === 'string' && value.trim() !== '' ? [[part, value.trim()]] : [];
  });
  const { literal, ...name } = Object.fromEntries(parts) as Name;
  const { family, ...rest } = name;
  if (family === undefined) return literal === undefined ? {} : { literal };
  if (Object.keys(rest).length === 0) return { literal: family };
  const split = RE_PARTICLES.exec(family)?.groups;
  if (split === undefined || name['non-dropping-particle'] !== undefined) return name;
  return { ...name, family: split['family'], 'non-dropping-particle': split['particle']?.trim() };
}
