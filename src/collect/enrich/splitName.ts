import { z } from 'zod';
import type { Name } from '../../model/reference/name.ts';
import { bibtexToCsl } from './file/bibtex.ts';

/** Marks of a generation after the family name; BibTeX wants a comma before them, bylines have none. */
const RE_SUFFIX = /,?\s+(?:Jr\.?|Sr\.?|II|III|IV)$/;

/** What BibTeX takes for markup or for the end of a name. */
const RE_MARKUP = /[\\{}$%#&~^_",]|\band\b/i;

/**
 * Particles that are written with a capital and are thus part of the family name (`Le Boudec`, `Van Der Hoeven`), which no
 * rule about letter case can tell. `Van` alone is not here: in Vietnam it is a given name; nor `Bin` and `Ben`.
 */
const RE_CAPITAL_PARTICLES =
  /^(?<given>.*\S)\s+(?<family>(?:(?:Van|Von)\s+(?:Der|Den|De)|De\s+La|De|Del|Della|Di|Da|Dos|Le|La|El)\s+\S.*)$/u;

const namesSchema = z.object({
  author: z.tuple([
    z.object({
      family: z.string().optional(),
      given: z.string().optional(),
      'non-dropping-particle': z.string().optional(),
    }),
  ]),
});

/**
 * Takes a name as a byline prints it, given name first, and gives its parts by BibTeX's rules: the last word is the family
 * name, words in lower case before it are particles. A name of one word, or of a group, stays whole.
 */
export function splitName(printed: string): Name {
  const name = printed.replace(/\s+/g, ' ').trim();
  const suffix = RE_SUFFIX.exec(name)?.[0];
  const bare = suffix === undefined ? name : name.slice(0, -suffix.length);
  if (RE_MARKUP.test(bare)) return { literal: name };
  const { family, ...parts } = splitBare(bare);
  if (family === undefined || parts.given === undefined) return { literal: name };
  return {
    family,
    ...parts,
    ...(suffix === undefined ? {} : { suffix: suffix.replace(/^[,\s]+/, '') }),
  };
}

function splitBare(name: string): Name {
  const capital = RE_CAPITAL_PARTICLES.exec(name)?.groups;
  if (capital !== undefined && !/\s\p{Ll}/u.test(name)) return { ...capital };
  // BibTeX keeps the last word from being a particle only where it has a capital.
  const entry = { type: 'misc', label: 'name', properties: { author: name } };
  return namesSchema.parse(bibtexToCsl(entry)).author[0];
}
