import { foldWords } from '../text/fold.ts';
import { keepAllowed } from './conditions.ts';
import { joinSpans } from './joins.ts';
import { searchOtherNames } from './otherNames.ts';
import type { Lookups } from './lookups.ts';
import { withNearPapers } from './nearPapers.ts';
import { parseQuery, type ParsedQuery } from './parseQuery.ts';
import {
  BY_DESCRIPTION,
  BY_NAME,
  COVERED,
  rankPapers,
  type Gathered,
  type Ranked,
} from './rank.ts';
import { addMeaning } from './meaning.ts';
import { spansOf } from './spans.ts';
import { unitsOf, type Sources, type Unit } from './units.ts';

/** What a query found, and how it was understood. */
export interface Plan {
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** The query with its words corrected, where any was. */
  readonly corrected: string | undefined;
  /** Other names and words that were searched too. */
  readonly alsoSearched: readonly string[];
  /** An exact phrase that no paper has, so that its words were searched one by one. */
  readonly missingPhrase: string | undefined;
  /** All words that were searched, folded, to be marked where they stand. */
  readonly searched: readonly string[];
}

/** Papers below this share of the best score have next to nothing of the query. */
const LEAST_SHARE = 0.12;
/** The same for papers that have no word of it and are only near in meaning. */
const NEAR_SHARE = 0.3;
/** The same for a description, of which most papers have some word. */
const DESCRIBED_SHARE = 0.4;

/** From so many words on, a query is a description rather than a name, and may be meant in other words. */
const DESCRIPTION = 3;

const RE_QUOTES = /["“”„«»]/g;

/** Takes a query as typed and the sources, and gives what it finds; nothing where it says nothing. */
export async function planSearch(query: string, sources: Sources): Promise<Plan> {
  const { lookups, isLiteral } = sources;
  const { parsed, missingPhrase } = await withoutMissingPhrases(query, lookups);
  // The files of names are on their way while the words are looked up.
  if (!isLiteral) for (const { text } of parsed.tokens) void sources.lexicon.otherNames(text);
  const found = await Promise.all(
    parsed.words.map((word, at) => unitsOf(word, at === parsed.words.length - 1, sources)),
  );
  const units = found.flat();
  const spans = spansOf(parsed.tokens, units);
  const neighbours = await joinSpans(spans, lookups);
  const renamed = isLiteral ? [] : await searchOtherNames(spans, sources);
  const gathered = { units, neighbours, renamed };
  const first = rankPapers(gathered, lookups.ids.length, BY_NAME);
  const isAnswered = isLiteral || first.some(({ coverage }) => coverage >= COVERED);
  const isDescription = !isAnswered && units.length >= DESCRIPTION;
  if (isDescription) await addMeaning(units, lookups);
  const byWords = isDescription ? rankPapers(gathered, lookups.ids.length, BY_DESCRIPTION) : first;
  const searched = units.map((unit) => unit.searched);
  const isOpen = !isLiteral && parsed.phrases.length === 0 && byWords.length > 0;
  const ranked = isOpen
    ? await withNearPapers(byWords, { words: searched, isDescription }, sources)
    : byWords;
  const allowed = await keepAllowed(ranked, parsed, lookups);
  const top = allowed[0]?.score ?? 0;
  const least = isDescription ? DESCRIBED_SHARE : LEAST_SHARE;
  return {
    ranked: allowed.filter(
      ({ score, coverage }) => score >= top * (coverage > 0 ? least : Math.max(least, NEAR_SHARE)),
    ),
    missingPhrase,
    corrected: correctedQuery(query, units),
    alsoSearched: [...new Set(renamed.flatMap(({ names }) => names))],
    searched: wordsOf(parsed, gathered),
  };
}

/** A phrase that no paper has is searched as single words. */
async function withoutMissingPhrases(
  query: string,
  lookups: Lookups,
): Promise<{ parsed: ParsedQuery; missingPhrase: string | undefined }> {
  const parsed = parseQuery(query);
  const found = await Promise.all(parsed.phrases.map(async (phrase) => lookups.phrase(phrase)));
  const missing = parsed.phrases.filter((_, at) => found[at]?.size === 0);
  if (missing.length === 0) return { parsed, missingPhrase: undefined };
  const { words, tokens } = parseQuery(query.replace(RE_QUOTES, ' '));
  const phrases = parsed.phrases.filter((phrase) => !missing.includes(phrase));
  return { parsed: { ...parsed, words, tokens, phrases }, missingPhrase: missing[0] };
}

function wordsOf({ phrases, fields }: ParsedQuery, { units, renamed }: Gathered): string[] {
  const ofUnits = units.flatMap(({ searched, isCorrected, word }) =>
    isCorrected ? [searched] : [searched, ...word.parts],
  );
  const authors = fields.filter(({ name }) => name === 'author').map(({ value }) => value);
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
