import type { Found } from '../engine/engine.ts';
import { countOf } from '../../text/countOf.ts';
import { FIELD_NAMES, RE_YEARS, fieldNamed, type FieldName } from '../query/fieldNames.ts';
import { writeField, type FoundField } from '../engine/plan/fields.ts';
import { straightQuotes, type QueryField } from '../query/parseQuery.ts';
import { FACETS, type Facet, type SearchState } from '../../model/searchState.ts';
import type { WiderSearch } from '../engine/wider.ts';
import { isUnknown } from '../engine/plan/widerPlans.ts';

/** What was found, as far as it matters when that is nothing. */
export type NothingFound = Pick<Found, 'collection' | 'plan' | 'values' | 'wider'>;

/** Searches that may be meant instead, and the words around their links. */
export interface Offer {
  readonly before: string;
  readonly links: readonly { readonly words: string; readonly state: SearchState }[];
  readonly after: string;
}

/** Values of a field that are named where what was typed is none. */
const EXAMPLES = 3;

const RE_FIELD = /(?:^|\s)([a-z]+):(?=\S)/giu;

/** Takes a search and what was found for it, which is nothing, and says why. */
export function reasonOf({ query, chosen }: SearchState, found: NothingFound): string {
  const { collection, plan, values, wider } = found;
  if (collection === 0) return 'There is no paper in this collection yet.';
  const unknown = [
    ...(plan?.fields.filter(isUnknown).map(({ field }) => field) ?? []),
    ...FACETS.flatMap((name) =>
      chosen[name]
        .filter((value) => !values[name].includes(value))
        .map((value) => ({ name, value })),
    ),
  ];
  if (unknown.length > 0) return unknown.map((one) => sentenceOf(one, found)).join(' ');
  if (plan === undefined || plan.isAnyFound || wider.length > 0)
    return 'No paper has all of this together.';
  if (plan.words === 0) return 'There is no letter and no digit in this to search for.';
  const none = 'No paper has any of these words, nor any like them.';
  const strange = [...query.matchAll(RE_FIELD)].find(([, name = '']) => !fieldNamed(name));
  if (strange === undefined) return `${none} Other words may find more.`;
  const names = FIELD_NAMES.map((name) => `${name}:`).join(', ');
  return `${none} “${strange[1] ?? ''}:” is no filter; these are: ${names}.`;
}

/** Takes a search and what was found for it, which is nothing, and gives what to search instead. */
export function offersOf(search: SearchState, found: NothingFound): Offer[] {
  const unknown = found.plan?.fields.filter(isUnknown) ?? [];
  const links = found.wider.map((wider) => ({ words: wordsOf(wider), state: wider.state }));
  return [
    ...unknown.flatMap((one) => instead(search, one, found)),
    ...(links.length > 0 ? [{ before: '', links, after: '' }] : []),
  ];
}

function sentenceOf(
  { name, value }: Pick<QueryField, 'name' | 'value'>,
  { values }: NothingFound,
): string {
  const years = values.year;
  const sentences: Readonly<Record<FieldName, string>> = {
    theme: `No theme is called “${value}”.`,
    author: `No author here is called “${value}”.`,
    venue: `No venue here is called “${value}”.`,
    has: `No paper here comes with “${value}”.`,
    year: RE_YEARS.test(value)
      ? `No paper here is of ${value}: the first is of ${years.at(-1) ?? ''}, the last of ${years[0] ?? ''}.`
      : `“${value}” is no year: write year:2023 or year:2021-2023.`,
  };
  return sentences[name];
}

/** The value that may be meant; where there is none like it, the commonest. */
function instead(
  search: SearchState,
  { field, nearest }: FoundField,
  found: NothingFound,
): Offer[] {
  const linkTo = (value: string): Offer['links'][number] => {
    const words = writeField({ ...field, value });
    const query = straightQuotes(search.query).replace(field.typed, () => words);
    return { words, state: { ...search, query } };
  };
  if (nearest !== undefined)
    return [{ before: 'Did you mean ', links: [linkTo(nearest)], after: '?' }];
  if (field.name !== 'has' && field.name !== 'venue') return [];
  const commonest = found.values[field.name].slice(0, EXAMPLES).map(linkTo);
  return [{ before: 'For instance: ', links: commonest, after: '' }];
}

const ANY: Readonly<Record<Facet, string>> = {
  theme: 'in any theme',
  year: 'of any year',
  venue: 'at any venue',
  has: 'with code or without',
};

function wordsOf({ count, fields, facets }: WiderSearch): string {
  const without = fields.length === 0 ? [] : [`without ${fields.join(' and ')}`];
  return [countOf(count), [...without, ...facets.map((facet) => ANY[facet])].join(', ')].join(' ');
}
