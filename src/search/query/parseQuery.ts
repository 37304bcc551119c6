import { foldWords } from '../../text/fold.ts';
import { fieldMeant, fieldNamed, type FieldName } from './fieldNames.ts';
import { isStopWord } from './stopWords.ts';

/** A query taken apart. Words are folded; a word with hyphens is one word, joined, with its parts beside it. */
export interface ParsedQuery {
  /** What must be found as well as possible, in order; no stop words unless there is nothing else. */
  readonly words: readonly QueryWord[];
  /** All words in order, stop words among them: `out of distribution` is a name too. */
  readonly tokens: readonly QueryWord[];
  /** What must stand as it is: `"exact phrases"`. */
  readonly phrases: readonly string[];
  /** What must not stand: `-word`. */
  readonly excluded: readonly string[];
  /** `theme:`, `author:`, `year:`, `has:`, `venue:` with what follows each. */
  readonly fields: readonly QueryField[];
}

export interface QueryWord {
  /** Letters and digits only: `low-rank` is `lowrank`, `N:M` is `nm`. */
  readonly text: string;
  /** As typed. */
  readonly raw: string;
  /** What stands between hyphens and other signs; one part where there are none. */
  readonly parts: readonly string[];
  /** Place in the query, stop words counted. */
  readonly place: number;
}

export interface QueryField {
  readonly name: FieldName;
  readonly value: string;
  /** All of it as it stands in the query. */
  readonly typed: string;
  /** Whether the name is a guess: `autor:hinton`. */
  readonly isGuessed: boolean;
  /** Whether papers that have it are left out: `-theme:vision`. */
  readonly isExcluded: boolean;
}

/** Words that are looked up; nobody means more, and each costs a lookup. */
const WORDS = 24;
const LONGEST_WORD = 40;
/** Parts of a compound; `state-of-the-art` has four, and more than a few are no word but signs. */
const PARTS = 8;

const RE_TOKEN = /([+-]?)(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))/giu;
const RE_QUOTES = /[“”„«»]/g;

/**
 * Takes a query as typed, and whether it is meant letter by letter, and gives what it asks for. Anything at all may be typed; what says
 * nothing is left out.
 */
export function parseQuery(query: string, isLiteral = false): ParsedQuery {
  const parsed = {
    words: [] as QueryWord[],
    phrases: [] as string[],
    excluded: [] as string[],
    fields: [] as QueryField[],
  };
  let place = 0;
  for (const token of straightQuotes(query).matchAll(RE_TOKEN)) {
    const [whole, sign = '', name = '', quoted, plain = ''] = token;
    const value = (quoted ?? plain).trim();
    const field = fieldOf(name, value, isLiteral);
    if (field !== undefined) {
      parsed.fields.push({ ...field, typed: whole, isExcluded: sign === '-' });
    } else if (sign === '-' && foldWords(value).length > 0) {
      parsed.excluded.push(foldWords(value).join(' '));
    } else if (quoted !== undefined && name === '') {
      if (foldWords(quoted).length > 0) parsed.phrases.push(quoted.trim());
    } else {
      const word = wordOf(whole, place++);
      if (word !== undefined) parsed.words.push(word);
    }
  }
  const tokens = parsed.words.slice(0, WORDS);
  return { ...parsed, tokens, words: meaningful(tokens) };
}

/** Takes a query and gives it with straight quotes, as its parts are told by. */
export function straightQuotes(query: string): string {
  return query.replace(RE_QUOTES, '"');
}

function fieldOf(
  name: string,
  value: string,
  isLiteral: boolean,
): Pick<QueryField, 'name' | 'value' | 'isGuessed'> | undefined {
  if (name === '' || value === '') return undefined;
  const named = fieldNamed(name);
  const field = named ?? (isLiteral ? undefined : fieldMeant(name, value));
  return field && { name: field, value, isGuessed: named === undefined };
}

function wordOf(raw: string, place: number): QueryWord | undefined {
  const parts = foldWords(raw).slice(0, PARTS);
  const text = parts.join('').slice(0, LONGEST_WORD);
  return text === '' ? undefined : { text, raw, parts, place };
}

function meaningful(words: readonly QueryWord[]): readonly QueryWord[] {
  const kept = words.filter(({ text }) => !isStopWord(text));
  return kept.length > 0 ? kept : words;
}
