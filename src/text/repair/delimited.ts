import type { Change } from './types.ts';

const RE_BLOCK = /\$\$([^$]{1,1000})\$\$|\\\[([\s\S]{1,1000}?)\\\]|\\\(([\s\S]{1,600}?)\\\)/g;
const RE_DOLLARS = /(?<![\\$\w])\$(?![\s$])([^$\n]{1,300})(?<![\s\\])\$(?![\d$])/g;
const RE_TEX_SIGN = /[\\^_{}=<>|]/;
const RE_COMMAND = /\\[A-Za-z]+/g;
const RE_PROSE = /\p{L}{3,} \p{L}{3,}/u;
const RE_LABEL = /\\(?:text\w*|mathrm|operatorname)\{[^{}]*\}/g;
const RE_SHORT = /^[\w'+*/.,:()[\] %-]{1,12}$/;

/** Finds mathematics that still has its delimiters; `$5 and $10` are prices and stay. */
export function findDelimited(raw: string): Change[] {
  const blocks = [...raw.matchAll(RE_BLOCK)].map((match) =>
    formula(match, match[1] ?? match[2] ?? match[3] ?? ''),
  );
  const inline = [...raw.matchAll(RE_DOLLARS)]
    .filter((match) => isTex(match[1] ?? ''))
    .map((match) => formula(match, match[1] ?? ''));
  return [...blocks, ...inline];
}

function isTex(content: string): boolean {
  const stripped = content.replace(RE_LABEL, '').replace(RE_COMMAND, '');
  if (RE_PROSE.test(stripped)) return false;
  return RE_TEX_SIGN.test(content) || (RE_SHORT.test(content) && !/^\d[\d.,]*\D*\s/.test(content));
}

function formula(match: RegExpExecArray, tex: string): Change {
  return {
    rule: 'delimited mathematics',
    start: match.index,
    end: match.index + match[0].length,
    nodes: [{ type: 'inlineMath', value: tex.trim() }],
  };
}
