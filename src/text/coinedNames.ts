import { splitSentences } from './sentences.ts';

/** A paper as its names are read from it. */
export interface NamingPaper {
  readonly title: string;
  /** The abstract as plain text. */
  readonly text: string;
}

/** Fewer signs are an abbreviation that many use (`AP`, `S4`): only an editor can say that such a name is a paper's own. */
const LEAST_SIGNS = 3;

/** A name of one word, as methods have them: `PiSSA`, `LoRA-GA`, `Rho-1`, `SP²OT`. */
const RE_ONE_WORD = /^\p{Lu}[\p{L}\p{N}.+-]*$|^\p{L}+[\p{Lu}\p{N}][\p{L}\p{N}.+-]*$/u;

/** A capital after the first letter, or a digit: no word is written so but a name. */
const RE_NAME_SHAPE = /^[\p{L}\p{N}].*[\p{Lu}\p{N}]/u;

/** `Bone`, `Starbucks`: written like any word at the beginning of a sentence. */
const RE_PLAIN_WORD = /^\p{Lu}\p{Ll}+$/u;

const NAME = String.raw`[\p{L}\p{N}][\p{L}\p{N}²³+-]*[\p{L}\p{N}²³+]`;
const RE_CALLED = new RegExp(
  String.raw`\b(?:called|named|dubbed|termed|coined|call it|name it|dub it|which we (?:call|name|term|dub)|we (?:call|name|term|dub))(?: (?:as|it|this|our|the|method|approach))* [“"']?(${NAME})[”"']?(?=[\s,.:;()]|$)`,
  'gu',
);
const RE_PROPOSED = /\b(?:propos|introduc|present|develop|design|devis|offer|formulat)\w*\b/u;
const RE_BRACKETED = new RegExp(String.raw`\((${NAME})\)`, 'gu');
/** `we introduce PiSSA`, `a novel initialization method, LoRA-GA (`, `we propose LoRA-GA:`. */
const RE_DIRECT = new RegExp(
  String.raw`\b(?:propos|introduc|present|develop|design|devis)\w* (?:(?:a|an|the|our|new|novel|method|called) )*[“"']?(${NAME})[”"']?(?=\s*[,.:;(]|\s(?:as|to|for|that|which|by|and|with|in|is|an?)\b|$)`,
  'gu',
);
const RE_APPOSED = new RegExp(
  String.raw`[\p{Ll}\p{N}],? [“"']?(${NAME})[”"']?(?=\s*\(|,\s(?:which|that|a|an|to|for|by)\b)`,
  'gu',
);

/**
 * Takes a paper and gives the names that it coins, as far as its words show: the short name before the colon of its title or in
 * brackets there, and what the abstract proposes or calls by a name. Whether another paper has the name too only the collection
 * can tell.
 */
export function coinedNames({ title, text }: NamingPaper): string[] {
  const fromTitle = [...namesBeforeColon(title, text), ...bracketed(title)];
  const fromText = splitSentences(text).flatMap(({ text: sentence }) => namesIn(sentence));
  const names = [...fromTitle, ...fromText.filter((name) => RE_NAME_SHAPE.test(name))];
  return [...new Set(names)].filter((name) => [...name].length >= LEAST_SIGNS);
}

/** Whether a name is written like an ordinary word, so that only its place can tell that it is none. */
export function isPlainWord(name: string): boolean {
  return RE_PLAIN_WORD.test(name);
}

function namesBeforeColon(title: string, text: string): string[] {
  const head = /^([^:]+):\s/.exec(title)?.[1]?.trim() ?? '';
  if (/\s/.test(head) || !RE_ONE_WORD.test(head)) return isNameOf(head, text) ? [head] : [];
  return RE_NAME_SHAPE.test(head.slice(0, 1) + head.slice(1)) && !isPlainWord(head)
    ? [head]
    : isNameOf(head, text)
      ? [head]
      : [];
}

/** Whether the abstract writes the words before the colon as a name: with their capitals in the middle of a sentence. */
function isNameOf(head: string, text: string): boolean {
  const words = head.split(/\s+/);
  const isCapitalised = words.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
  if (!isCapitalised || words.length > 3) return false;
  return splitSentences(text).some(({ text: sentence }) => sentence.indexOf(head) > 0);
}

function bracketed(text: string): string[] {
  return [...text.matchAll(RE_BRACKETED)]
    .map(([, name = '']) => name)
    .filter((name) => RE_NAME_SHAPE.test(name));
}

function namesIn(sentence: string): string[] {
  const called = all(RE_CALLED, sentence);
  const verb = RE_PROPOSED.exec(sentence);
  if (verb === null) return called;
  const after = sentence.slice(verb.index);
  return [...called, ...all(RE_DIRECT, after), ...all(RE_APPOSED, after), ...bracketed(after)];
}

function all(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}
