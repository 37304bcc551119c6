import type { Change } from './types.ts';

const RE_DOUBLE = /(?<!`)``(?!`)|(?<!')''(?!')/g;
/** Two pairs of backticks around words are code, as some markup has it. */
const RE_SPAN = /(?<!`)``(?![`\s])[^`'"\n]{1,100}(?<!\s)``(?![`\p{L}\p{N}])/gu;
const RE_MIXED = /``([^`"]{1,200}?[^`"\s(])"(?![\p{L}\p{N}])/gu;
const RE_SINGLE =
  /(?<=^|[\s([{“—–-])`(?!`)(?=[^\s`])((?:[^`'\n]|'(?=\p{L})){1,100})'(?![\p{L}'])/gu;

/** Finds quotation marks typed as LaTeX types them. */
export function findQuotes(raw: string): Change[] {
  const mixed = [...raw.matchAll(RE_MIXED)].filter((match) => !(match[1] ?? '').includes("''"));
  const single = [...raw.matchAll(RE_SINGLE)];
  return [
    ...mixed.flatMap((match) => [
      mark(match.index, 2, '“'),
      mark(match.index + match[0].length - 1, 1, '”'),
    ]),
    ...doubles(raw),
    ...single.flatMap((match) => [
      mark(match.index, 1, '‘'),
      mark(match.index + match[0].length - 1, 1, '’'),
    ]),
  ];
}

/** Pairs of backticks open; pairs of apostrophes close, or open where a word follows a space. */
function doubles(raw: string): Change[] {
  let open = false;
  const spans = [...raw.matchAll(RE_SPAN)];
  const marks = [...raw.matchAll(RE_DOUBLE)].filter(
    ({ index }) =>
      !spans.some((span) => index >= span.index && index < span.index + span[0].length),
  );
  return marks.flatMap((match, i) => {
    const opens =
      match[0] === '``' || (!open && opensWord(raw, match.index) && i + 1 < marks.length);
    if (!opens && !open) return [];
    open = opens;
    return [mark(match.index, 2, opens ? '“' : '”')];
  });
}

function opensWord(raw: string, at: number): boolean {
  return (
    /(?:^|[\s(])$/.test(raw.slice(Math.max(0, at - 1), at)) &&
    /^\p{L}/u.test(raw.slice(at + 2, at + 4))
  );
}

function mark(start: number, length: number, value: string): Change {
  return { rule: 'quotation marks', start, end: start + length, nodes: [{ type: 'text', value }] };
}
