import { splitSentences } from '../sentences/sentences.ts';

/** A name that a paper seems to coin. */
export interface CoinedName {
  readonly name: string;
  /** A name in the title is the paper's own; one in the text may be something known that it only explains. */
  readonly isInTitle: boolean;
}

/** Fewer signs are an abbreviation that many use (`AP`, `S4`): only an editor can say that such a name is a paper's own. */
const LEAST_SIGNS = 3;

const NAME = String.raw`[\p{L}\p{N}][\p{L}\p{N}.+-]*[\p{L}\p{N}+]`;
const PROPOSES = String.raw`\b(?:propos|introduc|present|develop|design|devis)(?:e|es|ed|ing|s)?\b`;
/** Words in brackets' reach: no comma and no preposition, which would begin to speak of another thing. */
const WORDS = String.raw`(?: (?!(?:of|for|with|in|on|to|by|from|and|based|using|that|which)\b)[\p{L}\p{N}-]+){1,7}`;
/** In brackets in a title. */
const RE_BRACKETED = new RegExp(String.raw`\((${NAME})\)`, 'gu');
/** `we introduce Layer Index Rescaling (LIR)`. */
const RE_ABBREVIATED = new RegExp(String.raw`${PROPOSES}${WORDS} \((${NAME})\)`, 'gu');
/** `we introduce SVFit, which`, `a novel initialization method, LoRA-GA (Low Rank …)`. */
const RE_INTRODUCED = new RegExp(
  String.raw`${PROPOSES}(?:${WORDS},)? [“"']?(${NAME})[”"']?(?=[,.:;]|\s*\(|\s(?:as|to|for|that|which)\b)`,
  'gu',
);
/** `our framework, dubbed Long Form (DSEE)`, `which we call Small`. */
const CALLED = String.raw`\b(?:called|named|dubbed|termed|call|name|dub|term)(?: (?:it|this|the|our|method|approach))*`;
const RE_CALLED = new RegExp(String.raw`${CALLED} [“"']?(${NAME})(?![\p{L}\p{N}-])`, 'gu');
const RE_CALLED_LONG = new RegExp(String.raw`${CALLED}${WORDS} \((${NAME})\)`, 'gu');
const RE_OURS = /\b(?:we|our|ours)\b|\bthis (?:paper|work)\b|\bis proposed\b/iu;

/** A capital after the first letter, or a letter with a digit: no word is written so but a name. */
const RE_NAME_SHAPE = /\p{L}.*[\p{Lu}\p{N}]|\p{N}.*\p{Lu}/u;
/** `Fine-Tuning`, `LOw-rank`, `AMPlification`, `LLMs`: words and plurals with capitals, no names. */
const RE_NO_NAME =
  /^(?:\p{Lu}?\p{Ll}+-)+\p{Lu}?\p{Ll}+$|^\p{Lu}{2,}\p{Ll}{2,}(?:-\p{Ll}+)?$|\p{Lu}s$/u;

/**
 * Takes a paper's title and abstract and gives the names that it coins, as far as its words show: the short name before the colon of
 * the title or in brackets there, and what the abstract proposes or calls by a name. Whether a name is also another's only the
 * collection can tell.
 */
export function coinedNames(title: string, text: string): CoinedName[] {
  const sentences = splitSentences(text);
  const ofTitle = [
    ...nameBeforeColon(
      title,
      sentences.map((sentence) => sentence.text),
    ),
    ...all(RE_BRACKETED, title).filter((name) => RE_NAME_SHAPE.test(name)),
  ];
  const ofText = sentences.flatMap((sentence) =>
    namesIn(sentence.text).filter((name) => !text.slice(0, sentence.start).includes(name)),
  );
  return [
    ...ofTitle.map((name) => ({ name, isInTitle: true })),
    ...ofText
      .filter((name) => RE_NAME_SHAPE.test(name) && !RE_NO_NAME.test(name))
      .map((name) => ({ name, isInTitle: false })),
  ].filter(
    ({ name }, at, names) =>
      [...name].length >= LEAST_SIGNS && names.findIndex((other) => other.name === name) === at,
  );
}

/** One word in the shape of a name; others only where the abstract too writes them as a name: with capitals amid a sentence. */
function nameBeforeColon(title: string, sentences: readonly string[]): string[] {
  const head = /^([^:]+):\s/.exec(title)?.[1]?.trim() ?? '';
  const words = head.split(/\s+/);
  if (words.length === 1 && RE_NAME_SHAPE.test(head)) return [head];
  const isCapitalised = words.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) && words.length <= 3;
  return isCapitalised && sentences.some((sentence) => sentence.indexOf(head) > 0) ? [head] : [];
}

function namesIn(sentence: string): string[] {
  if (!RE_OURS.test(sentence)) return [];
  return [RE_ABBREVIATED, RE_INTRODUCED, RE_CALLED, RE_CALLED_LONG].flatMap((pattern) =>
    all(pattern, sentence),
  );
}

function all(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}
