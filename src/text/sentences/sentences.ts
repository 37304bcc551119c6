import { findEnclosed } from './enclosures.ts';
import { foldAccents } from '../fold.ts';

/** A sentence and where it stands: `text` is what lies from `start` up to, not including, `end`. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How far around a full stop to look, in characters; longer words end a sentence like any other. */
const WINDOW = 40;

const RE_STOP = /(?:[.!?…]+|[。！？]+)["'”’»)\]}]*|\n[^\S\n]*\n/g;
const RE_SPACE = /^\s/;
const RE_LAST_WORD = /[^\s([{"“‘/]+$/;

/** After these always stands what they belong to. */
const LEADING = words(
  'e.g. eg. i.e. ie. cf. vs. v.s. viz. resp. incl. esp. approx. dr. prof. mr. mrs. ms.',
);
/** These may close a sentence too (`the answer is no`): then a word that opens one follows. */
const OPEN =
  words(`fig. figs. eq. eqs. sec. secs. tab. ref. refs. no. nos. ch. app. p. pp. ca. al. w.r.t. wrt. i.i.d.
  iid. a.k.a. aka. s.t. w.l.o.g. inc. ltd. jr. st. u.s. u.k.`);
/** A letter after a name or a little word is an initial (`by J. Smith`), after another word a symbol (`matrix W`). */
const RE_INITIAL =
  /(?:^\s*|\b(?:by|of|from|to|and|with|see|for)\s|\p{Lu}[\p{L}.'’-]*[\s-])\p{Lu}\.$/u;
const RE_ENUMERATOR = /(?:^\s*|[:;]\s+)\d{1,2}\.$/;
const RE_PLAIN_WORD = /(?:^|\s)[\p{L}(’'-]*[\p{Ll})]{3}$/u;

const RE_OPENER =
  /^(?:We|Our|The|This|These|That|Those|It|Its|They|In|On|For|To|As|At|By|With|From|However|Here|There|While|When|Although|Moreover|Furthermore|Finally|Thus|Hence|Then|Despite|Yet|But|And|Such|Code|Experiments|Results)\b/;
/** A capital, a digit, a formula or a bullet, perhaps behind a quote or bracket. */
const RE_START = /^["'“‘«([{]*[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{Script=Greek}$\\•#@ℓ]/u;
/** Names and formulas that begin small: `iGPT`, `k-NN`, `pFedMe`, `x_1`. */
const RE_SMALL_NAME = /^\p{Ll}+-?(?:\p{Lu}|\p{N}|[_^]\S)/u;
const RE_LABEL = /^(?:\((?:[ivx]{1,4}|[a-z])\)|[-*–·]|bullet)\s+\S/;

/**
 * Takes a text and gives its sentences in order. What lies between and around them is white space only, so that a
 * sentence can be marked where it stands. Made for abstracts: abbreviations, decimals, addresses, names that begin
 * small and formulas are known. Intl.Segmenter was tried first: it splits behind `Hu et al.` and `(e.g.`, joins before
 * `iGPT` and needs as many repairs as this has rules, while its own change with the version of the engine.
 */
export function splitSentences(text: string): Sentence[] {
  const isEnclosed = findEnclosed(text);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { 0: stop, index } of text.matchAll(RE_STOP)) {
    const end = index + stop.length;
    if (isEnclosed(end) || !isEnd(text, start, index, end)) continue;
    pushTrimmed(sentences, text, start, end);
    start = end;
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

/** Whether the stop from `index` to `end` ends the sentence that began at `start`. */
function isEnd(text: string, start: number, index: number, end: number): boolean {
  const stop = text.slice(index, end);
  if (/^[\n。！？]/.test(stop)) return true;
  const before = text.slice(Math.max(start, index - WINDOW), index);
  const rest = text.slice(end, end + WINDOW);
  const after = rest.trimStart();
  if (!RE_SPACE.test(rest)) return stop === '.' && isGlued(before, after);
  if (stop.startsWith('.') && !mayClose(before, after)) return false;
  return RE_START.test(after) || RE_SMALL_NAME.test(after) || RE_LABEL.test(after);
}

/** Whether a full stop after `before` can be more than the mark of an abbreviation, given what follows. */
function mayClose(before: string, after: string): boolean {
  const word = `${RE_LAST_WORD.exec(before)?.[0] ?? ''}.`;
  const folded = foldAccents(word);
  if (LEADING.has(folded) || RE_ENUMERATOR.test(`${before}.`)) return false;
  return !(OPEN.has(folded) || RE_INITIAL.test(`${before}.`)) || RE_OPENER.test(after);
}

/** A lost space: `… of models.In this paper`. */
function isGlued(before: string, after: string): boolean {
  return RE_PLAIN_WORD.test(before) && RE_OPENER.test(after) && /^\w+,? /.test(after);
}

function pushTrimmed(sentences: Sentence[], text: string, from: number, to: number): void {
  const padded = text.slice(from, to);
  const trimmed = padded.trim();
  if (trimmed === '') return;
  const start = from + padded.indexOf(trimmed);
  sentences.push({ start, end: start + trimmed.length, text: trimmed });
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
