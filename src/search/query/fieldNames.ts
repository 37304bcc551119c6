import { corrections } from './typingErrors.ts';

/** What a query can be narrowed by: `theme:vision`. */
export const FIELD_NAMES = ['theme', 'author', 'year', 'has', 'venue'] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** `2023`, `2021-2023`, `2021-` or `-2023`. */
export const RE_YEARS = /^(\d{4})?(?:(-|\.\.)(\d{4})?)?$/;

/** What other search engines call the same. */
const OTHER_NAMES: Readonly<Record<string, FieldName>> = {
  topic: 'theme',
  by: 'author',
  date: 'year',
  journal: 'venue',
  conference: 'venue',
};

/** Names of which a slip can be told from another word; `hash:table` is no `has:`. */
const LONG_NAMES = FIELD_NAMES.filter((name) => name.length > 3);

/** Takes what stands before a colon and gives the field that it names in any case of its letters; undefined where it names none. */
export function fieldNamed(name: string): FieldName | undefined {
  return FIELD_NAMES.find((known) => known === name.toLowerCase());
}

/** Takes what stands before a colon and what follows, and gives the field that may be meant by it; undefined for a word with a colon in it. */
export function fieldMeant(name: string, value: string): FieldName | undefined {
  const typed = name.toLowerCase();
  const known = LONG_NAMES.map((word) => ({ word, papers: 1 }));
  const [nearest] = corrections(typed, known);
  const meant = OTHER_NAMES[typed] ?? FIELD_NAMES.find((one) => one === nearest?.word);
  // A year is told by its digits: `gear:box` asks for none.
  return meant === 'year' && !RE_YEARS.test(value) ? undefined : meant;
}
