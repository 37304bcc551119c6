import type { PhrasingContent } from 'mdast';
import type { Change, Inner } from './types.ts';

type Wrap = Inner['wrap'];

const emphasis: Wrap = (children) => [{ type: 'emphasis', children }];
const strong: Wrap = (children) => [{ type: 'strong', children }];
const plain: Wrap = (children) => children;
const note: Wrap = (children) => [
  { type: 'text', value: ' (' },
  ...children,
  { type: 'text', value: ')' },
];

/** Text commands with an argument, and what each becomes; small capitals have no Markdown. */
const COMMANDS: Readonly<Record<string, Wrap>> = {
  emph: emphasis,
  textit: emphasis,
  textsl: emphasis,
  underline: emphasis,
  textbf: strong,
  textsc: plain,
  textrm: plain,
  textup: plain,
  textsf: plain,
  textmd: plain,
  textnormal: plain,
  textcolor: plain,
  mbox: plain,
  text: plain,
  footnote: note,
  textsuperscript: plain,
  textsubscript: plain,
};
const OLD_SWITCHES: Readonly<Record<string, Wrap>> = {
  em: emphasis,
  it: emphasis,
  sl: emphasis,
  bf: strong,
  sc: plain,
  rm: plain,
  sf: plain,
  tt: plain,
};

const RE_COMMAND =
  /\\(emph|text[a-z]{2,11}|text|underline|mbox|footnote)\{|(?<![A-Za-z\\])(emph|textit|textbf|textsc|textrm|textsf|underline)\{/g;
const RE_SWITCH =
  /\{\s*\\(em|it|sl|bf|sc|rm|sf|tt|underline|emph|textit|textbf)(?:\s+|(?=[^A-Za-z]))/g;
const RE_STARRED =
  /(?<![\p{L}\p{N}*\\)\]}^_])(\*{1,2})(?=[\p{L}\p{N}"'“‘])([^*\n]{1,120}?)(?<!\s)\1(?![\p{L}\p{N}*])/gu;
const RE_UNDERSCORED = /(?<=^|[\s(])_(?=\p{L})([\p{L}\p{N} '-]{1,60})(?<! )_(?=$|[\s.,;:!?)])/gu;
const RE_CODE =
  /\\?\b(?:texttt|lstinline|mintinline)\{([^{}]{1,200})\}|\\verb([|!+])(.{1,120}?)\2/g;
const MAX_LENGTH = 2000;

/** Finds commands, switches and asterisks around a stretch of text, whose inside is repaired alone. */
export function findContainers(raw: string): Change[] {
  const commands = [...raw.matchAll(RE_COMMAND)].flatMap((match) =>
    braced(raw, match, 'text command', COMMANDS[match[1] ?? match[2] ?? ''] ?? plain),
  );
  const switches = [...raw.matchAll(RE_SWITCH)].flatMap((match) =>
    braced(
      raw,
      match,
      'type switch',
      OLD_SWITCHES[match[1] ?? ''] ?? COMMANDS[match[1] ?? ''] ?? plain,
    ),
  );
  return [...commands, ...switches, ...starred(raw), ...underscored(raw)];
}

/** Finds text set as code; nothing within is repaired but its escapes. */
export function findCode(raw: string): Change[] {
  return [...raw.matchAll(RE_CODE)].map((match) => ({
    rule: 'code',
    start: match.index,
    end: match.index + match[0].length,
    nodes: [{ type: 'inlineCode', value: unescaped(match[1] ?? match[3] ?? '') }],
  }));
}

function unescaped(text: string): string {
  return text.replace(/\\([_%#&${}])/g, '$1').replace(/\\textunderscore\s?/g, '_');
}

function braced(raw: string, match: RegExpExecArray, rule: string, wrap: Wrap): Change[] {
  const from = match.index + match[0].length;
  const close = closing(raw, from);
  if (close === undefined) return [];
  // `{\em{x}}` has braces of its own, which the switch does not need.
  const own = raw[from] === '{' && closing(raw, from + 1) === close - 1 ? 1 : 0;
  return [container(rule, match.index, close + 1, { start: from + own, end: close - own, wrap })];
}

/** The offset of the brace that closes the one before `from`. */
function closing(raw: string, from: number): number | undefined {
  let depth = 1;
  for (let at = from; at < Math.min(raw.length, from + MAX_LENGTH); at += 1) {
    if (raw[at] === '\\') at += 1;
    else if (raw[at] === '{') depth += 1;
    else if (raw[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

function starred(raw: string): Change[] {
  return [...raw.matchAll(RE_STARRED)].map((match) => {
    const width = match[1]?.length ?? 1;
    return marked('asterisks', match, width, width === 2 ? strong : emphasis);
  });
}

function underscored(raw: string): Change[] {
  return [...raw.matchAll(RE_UNDERSCORED)].map((match) =>
    marked('underscores', match, 1, emphasis),
  );
}

function marked(rule: string, match: RegExpExecArray, width: number, wrap: Wrap): Change {
  const end = match.index + match[0].length;
  return container(rule, match.index, end, { start: match.index + width, end: end - width, wrap });
}

function container(rule: string, start: number, end: number, inner: Inner): Change {
  return { rule, start, end, nodes: [] satisfies PhrasingContent[], inner };
}
