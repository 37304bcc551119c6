import { foldWords } from '../../../text/fold.ts';
import { keepAllowed } from './conditions.ts';
import { correctFields, lookUpField, withFields, type FoundField } from './fields.ts';
import { joinSpans } from '../words/joins.ts';
import { searchOtherNames } from '../words/otherNames.ts';
import { withNearPapers } from './nearPapers.ts';
import { parseQuery, straightQuotes, type ParsedQuery } from '../../query/parseQuery.ts';
import {
  BY_DESCRIPTION,
  BY_NAME,
  COVERED,
  rankPapers,
  type Gathered,
  type Ranked,
} from './rank.ts';
import { addMeaning } from '../words/meaning.ts';
import { spansOf } from '../words/spans.ts';
import { unitsOf, type Sources, type Unit } from '../words/units.ts';
import { widerPlans, type WiderPlan } from './widerPlans.ts';

/** What a query found, and how it was understood. */
export interface Plan {
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** The query with its words and fields corrected, where any was. */
  readonly corrected: string | undefined;
  /** Other names and words that were searched too. */
  readonly alsoSearched: readonly string[];
  /** An exact phrase that no paper has, so that its words were searched one by one. */
  readonly missingPhrase: string | undefined;
  /** All words that were searched, folded, to be marked where they stand. */
  readonly searched: readonly string[];
  /** Words that were looked up one by one. */
  readonly words: number;
  /** Whether the words found any paper, whatever the rest of the query left of them; true where it is not by words that papers are found. */
  readonly isAnyFound: boolean;
  /** Its fields, and what each found. */
  readonly fields: readonly FoundField[];
  /** Where its fields left nothing, what is found without some of them. */
  readonly wider: readonly WiderPlan[];
}

/** Papers below this share of the best score have next to nothing of the query. */
const LEAST_SHARE = 0.12;
/** The same for papers that have no word of it and are only near in meaning. */
const NEAR_SHARE = 0.3;
/** The same for a description, of which most papers have some word. */
const DESCRIBED_SHARE = 0.4;

/** From so many words on, a query is a description rather than a name, and may be meant in other words. */
const DESCRIPTION = 3;

/** Takes a query as typed and the sources, and gives what it finds; nothing where it says nothing. */
export async function planSearch(query: string, sources: Sources): Promise<Plan> {
  const { parsed, missingPhrase } = await withoutMissingPhrases(query, sources);
  const lookingUpFields = Promise.all(
    parsed.fields.map(async (field) => lookUpField(field, sources)),
  );
  const gathered = await gather(parsed, sources);
  const { ranked, isDescription } = await rank(gathered, parsed, sources);
  const allowed = await keepAllowed(ranked, parsed, sources.lookups);
  const fields = await lookingUpFields;
  const left = relevant(withFields(allowed, fields), isDescription);
  const wider = left.length > 0 ? [] : widerPlans(query, allowed, fields);
  const rewritten = correctFields(query, fields);
  const { units, renamed } = gathered;
  return {
    ranked: left,
    fields,
    wider: wider.map((plan) => ({ ...plan, ranked: relevant(plan.ranked, isDescription) })),
    words: parsed.words.length,
    isAnyFound: ranked.length > 0 || !isByWords(parsed),
    missingPhrase,
    corrected: correctedQuery(rewritten, units) ?? (rewritten === query ? undefined : rewritten),
    alsoSearched: [...new Set(renamed.flatMap(({ names }) => names))],
    searched: wordsOf(parsed.phrases, fields, gathered),
  };
}

/** Looks up the words of a query, those that stand side by side, and their other names. */
async function gather({ tokens, words }: ParsedQuery, sources: Sources): Promise<Gathered> {
  const { lookups, lexicon, isLiteral } = sources;
  // The files of names are on their way while the words are looked up.
  if (!isLiteral) for (const { text } of tokens) void lexicon.otherNames(text);
  const found = await Promise.all(
    words.map((word, at) => unitsOf(word, at === words.length - 1, sources)),
  );
  const units = found.flat();
  const spans = spansOf(tokens, units);
  const neighbours = await joinSpans(spans, lookups);
  const renamed = isLiteral ? [] : await searchOtherNames(spans, sources);
  return { units, neighbours, renamed };
}

/** Ranks what was found as names are; where no paper has all of it and it may be a description, by meaning too. */
async function rank(
  gathered: Gathered,
  { phrases }: ParsedQuery,
  sources: Sources,
): Promise<{ ranked: readonly Ranked[]; isDescription: boolean }> {
  const { lookups, isLiteral } = sources;
  const { units } = gathered;
  const named = rankPapers(gathered, lookups.ids.length, BY_NAME);
  const isAnswered = isLiteral || named.some(({ coverage }) => coverage >= COVERED);
  const isDescription = !isAnswered && units.length >= DESCRIPTION;
  if (isDescription) await addMeaning(units, lookups);
  const byWords = isDescription ? rankPapers(gathered, lookups.ids.length, BY_DESCRIPTION) : named;
  const isOpen = !isLiteral && phrases.length === 0 && byWords.length > 0;
  if (!isOpen) return { ranked: byWords, isDescription };
  const words = units.map(({ searched }) => searched);
  return {
    ranked: await withNearPapers(byWords, { words, isDescription }, sources),
    isDescription,
  };
}

/** Without those that have next to nothing of the query, beside the best of them. */
function relevant(papers: readonly Ranked[], isDescription: boolean): readonly Ranked[] {
  const top = papers[0]?.score ?? 0;
  const least = isDescription ? DESCRIBED_SHARE : LEAST_SHARE;
  return papers.filter(
    ({ score, coverage }) => score >= top * (coverage > 0 ? least : Math.max(least, NEAR_SHARE)),
  );
}

/** Whether papers are looked up by words, and not by what else a query may ask alone. */
function isByWords({ words, phrases, excluded, fields }: ParsedQuery): boolean {
  return words.length > 0 || phrases.length + excluded.length + fields.length === 0;
}

/** A phrase that no paper has is searched as single words. */
async function withoutMissingPhrases(
  query: string,
  { lookups, isLiteral }: Sources,
): Promise<{ parsed: ParsedQuery; missingPhrase: string | undefined }> {
  const parsed = parseQuery(query, isLiteral);
  const found = await Promise.all(parsed.phrases.map(async (phrase) => lookups.phrase(phrase)));
  const missing = parsed.phrases.filter((_, at) => found[at]?.size === 0);
  if (missing.length === 0) return { parsed, missingPhrase: undefined };
  const { words, tokens } = parseQuery(straightQuotes(query).replaceAll('"', ' '), isLiteral);
  const phrases = parsed.phrases.filter((phrase) => !missing.includes(phrase));
  return { parsed: { ...parsed, words, tokens, phrases }, missingPhrase: missing[0] };
}

function wordsOf(
  phrases: readonly string[],
  fields: readonly FoundField[],
  { units, renamed }: Gathered,
): string[] {
  const ofUnits = units.flatMap(({ searched, isCorrected, word }) =>
    isCorrected ? [searched] : [searched, ...word.parts],
  );
  const authors = fields.flatMap(({ field: { name, value, isExcluded } }) =>
    name === 'author' && !isExcluded ? [value] : [],
  );
  const others = [...phrases, ...authors, ...renamed.flatMap(({ names }) => names)];
  return [...new Set([...ofUnits, ...others.flatMap(foldWords)])];
}

function correctedQuery(query: string, units: readonly Unit[]): string | undefined {
  const changed = units.filter(({ isCorrected }) => isCorrected);
  if (changed.length === 0) return undefined;
  return query
    .split(/(\s+)/)
    .map((typed) => {
      const unit = changed.find(({ word }) => word.raw === typed);
      return unit === undefined ? typed : replaceWord(typed, unit);
    })
    .join('');
}

/** Only the part of a compound that was corrected changes; signs around a word stay. */
function replaceWord(typed: string, { word, searched }: Unit): string {
  const at = typed.toLowerCase().indexOf(word.text);
  return at < 0 ? searched : typed.slice(0, at) + searched + typed.slice(at + word.text.length);
}
