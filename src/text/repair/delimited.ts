import type { Change } from './types.ts';

const RE_BLOCK = /\$\$([^$]{1,1000})\$\$|\\\[([\s\S]{1,1000}?)\\\]|\\\(([\s\S]{1,600}?)\\\)/g;
const RE_PLAIN_TEX = /[\\^_{]|^[<>=]+$/;
const MAX_LENGTH = 300;
const RE_TEX_SIGN = /[\\^_{}=<>|]/;
const RE_COMMAND = /\\[A-Za-z]+/g;
const RE_PROSE = /\p{L}{3,} \p{L}{3,}/u;
const RE_LABEL = /\\(?:text\w*|mathrm|operatorname)\{[^{}]*\}/g;
const RE_SHORT = /^[\w'+*/.,:;()[\] %-]{1,12}$/;

/** Finds mathematics that still has its delimiters; `$5 and $10` are prices and stay. */
export function findDelimited(raw: string): Change[] {
  const blocks = [...raw.matchAll(RE_BLOCK)].map((match) =>
    formula(match.index, match.index + match[0].length, match[1] ?? match[2] ?? match[3] ?? ''),
  );
  return [...blocks, ...inline(raw)];
}

/** Pairs dollars from left to right; one that opens nothing leaves the next to open. */
function inline(raw: string): Change[] {
  const formulas: Change[] = [];
  let at = 0;
  while (at < raw.length) {
    const open = raw.indexOf('$', at);
    const close = open < 0 ? -1 : raw.indexOf('$', open + 1);
    if (close < 0) break;
    const isPair = isFormula(raw, open, close);
    if (isPair) formulas.push(formula(open, close + 1, raw.slice(open + 1, close)));
    at = isPair ? close + 1 : open + 1;
  }
  return formulas;
}

/** Beside a letter or a digit (`CO$_2$`, `$\\sim$7B`) only what is plainly TeX is a formula. */
function isFormula(raw: string, open: number, close: number): boolean {
  const content = raw.slice(open + 1, close);
  if (close - open > MAX_LENGTH || content.trim() === '' || raw[open - 1] === '\\') return false;
  if (/\\$/.test(content) || content.includes('\n') || !isTex(content)) return false;
  const free = !/[\w$]/.test(raw.charAt(open - 1)) && !/[\d$]/.test(raw.charAt(close + 1));
  return RE_PLAIN_TEX.test(content) || (free && !/^\s|\s$/.test(content));
}

function isTex(content: string): boolean {
  const stripped = content.replace(RE_LABEL, '').replace(RE_COMMAND, '');
  if (RE_PROSE.test(stripped)) return false;
  return RE_TEX_SIGN.test(content) || (RE_SHORT.test(content) && !/^\d[\d.,]*\s/.test(content));
}

function formula(start: number, end: number, tex: string): Change {
  const nodes = [{ type: 'inlineMath' as const, value: tex.trim() }];
  return { rule: 'delimited mathematics', start, end, nodes };
}
