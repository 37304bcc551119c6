import { foldKey, foldWords } from '../../../text/fold.ts';
import { nearestWord } from '../../../text/nearest.ts';
import { RE_YEARS } from '../../query/fieldNames.ts';
import { authorsMeant, valuesMeant } from './fieldValues.ts';
import type { Hits, Lookups } from '../../index/lookups.ts';
import { straightQuotes, type QueryField } from '../../query/parseQuery.ts';
import type { Ranked } from './rank.ts';
import type { Sources } from '../words/units.ts';

/** A field of a query that was looked up. */
export interface FoundField {
  /** As it was looked up: with its name and its value corrected. */
  readonly field: QueryField;
  readonly isCorrected: boolean;
  readonly papers: ReadonlySet<string>;
  /** Where no paper has it, the value that may be meant. */
  readonly nearest: string | undefined;
}

/** Takes a field of a query and the sources and gives the papers that have it; a value that none has is corrected, unless it is meant as typed. */
export async function lookUpField(field: QueryField, sources: Sources): Promise<FoundField> {
  const { lookups, isLiteral } = sources;
  const papers = await papersWith(field, lookups);
  const asTyped = { field, isCorrected: field.isGuessed, papers, nearest: undefined };
  if (papers.size > 0 || field.name === 'year') return asTyped;
  const { known, meant } = await (field.name === 'author'
    ? authorsMeant(field.value, sources)
    : valuesMeant(field.value, lookups.members(field.name)));
  if (meant !== undefined && !isLiteral) {
    const corrected = { ...field, value: meant };
    const found = await papersWith(corrected, lookups);
    if (found.size > 0) return { ...asTyped, field: corrected, isCorrected: true, papers: found };
  }
  return { ...asTyped, nearest: meant ?? nearestWord(field.value, known) };
}

/** Takes papers and the fields of a query and gives the papers that have all of these and none of those to be left out. */
export function withFields(
  papers: readonly Ranked[],
  fields: readonly FoundField[],
): readonly Ranked[] {
  return papers.filter(({ id }) =>
    fields.every(({ field, papers: having }) => having.has(id) !== field.isExcluded),
  );
}

/** Takes a query and its fields as they were looked up, and gives the query with those written anew that were corrected. */
export function correctFields(query: string, fields: readonly FoundField[]): string {
  const corrected = fields.filter(({ isCorrected }) => isCorrected);
  if (corrected.length === 0) return query;
  return corrected.reduce(
    (words, { field }) => words.replace(field.typed, () => writeField(field)),
    straightQuotes(query),
  );
}

/** Takes a field and gives it as it is written in a query. */
export function writeField({
  name,
  value,
  isExcluded,
}: Pick<QueryField, 'name' | 'value' | 'isExcluded'>): string {
  return `${isExcluded ? '-' : ''}${name}:${/\s/.test(value) ? `"${value}"` : value}`;
}

async function papersWith(
  { name, value }: QueryField,
  lookups: Lookups,
): Promise<ReadonlySet<string>> {
  if (name === 'author') return papersBy(value, lookups);
  const isMeant = name === 'year' ? isYearIn(value) : isNamed(value);
  const members = [...lookups.members(name)].filter(([of]) => isMeant(of));
  return new Set(members.flatMap(([, ids]) => [...ids]));
}

async function papersBy(author: string, lookups: Lookups): Promise<ReadonlySet<string>> {
  const words = foldWords(author);
  const found = await Promise.all(words.map((word) => lookups.whole(word)));
  const isAuthor = (hits: Hits, id: string): boolean =>
    hits.get(id)?.fields.includes('authors') ?? false;
  const ids = [...(found[0]?.keys() ?? [])];
  return new Set(ids.filter((id) => found.every((hits) => isAuthor(hits, id))));
}

function isYearIn(value: string): (year: string) => boolean {
  const [, from, to, until] = RE_YEARS.exec(value) ?? [];
  if (from === undefined && until === undefined) return () => false;
  const first = Number(from ?? 0);
  const last = to === undefined ? first : Number(until ?? 9999);
  return (year) => Number(year) >= first && Number(year) <= last;
}

function isNamed(value: string): (name: string) => boolean {
  const wanted = foldKey(value);
  return (name) => foldKey(name).includes(wanted);
}
