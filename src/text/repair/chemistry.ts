import type { Formula } from './findMath.ts';

const ELEMENT =
  'A[cglmrstu]|B[aeihkr]?|C[adeflmnorsu]?|D[bsy]|E[rsu]|F[elmr]?|G[ade]|H[efgos]?|I[nr]?|Kr?|L[airuv]|M[cdgnot]|N[abdeiop]?|O[sg]?|P[abdmortu]?|R[abefghnu]|S[bcegimnr]?|T[abcehilms]|U|V|W|Xe|Yb?|Z[nr]';
/** Stands for any element of a class: rare earth, metal, halogen. */
const CLASS = 'Ln|RE|[AMRX]';
const SCRIPT = String.raw`_(?:\d+(?:\.\d+)?|[xyzn](?![a-z])|\{[^{}]{1,24}\})|\^(?:\{\d{0,2}[+-]\}|\d?[+-](?![\d{]))`;
const RE_RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}_^\\{}.])(?:${CLASS})?(?:${ELEMENT}|${SCRIPT}|[()])+(?![\p{L}\p{N}_^{])`,
  'gu',
);
const RE_PART = new RegExp(`(${ELEMENT}|${CLASS})|(${SCRIPT})|[()]`, 'gu');
/** `^{68}Ni`, `^6Li`: the mass number of an isotope. */
const RE_ISOTOPE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_^\\{})\]])\^(?:\{(\d{1,3})\}|(\d{1,3}))(${ELEMENT})(?![\p{L}\p{N}_^])`,
  'gu',
);

/**
 * Finds chemical formulas: at least two elements, or one of two letters, with a number below or a
 * charge above one of them. A single capital with a script is a variable.
 */
export function findChemistry(view: string): Formula[] {
  const compounds = [...view.matchAll(RE_RUN)].flatMap(({ 0: run, index }) => {
    const tex = compound(run);
    return tex === undefined ? [] : [{ start: index, end: index + run.length, tex, sure: true }];
  });
  const isotopes = [...view.matchAll(RE_ISOTOPE)].map(
    ({ 0: found, 1: braced, 2: bare, 3: element = '', index }) => ({
      start: index,
      end: index + found.length,
      tex: `{}^{${braced ?? bare ?? ''}}\\mathrm{${element}}`,
      sure: true,
    }),
  );
  return [...compounds, ...isotopes];
}

function compound(run: string): string | undefined {
  const parts = [...run.matchAll(RE_PART)];
  const elements = parts.flatMap(([, element]) => element ?? []);
  const scripts = parts.filter(([, , script]) => script !== undefined);
  const isCompound = elements.length > 1 || (elements[0]?.length ?? 0) > 1;
  if (scripts.length === 0 || !isCompound || !isBalanced(run)) return undefined;
  return parts
    .map(([part, element]) => (element === undefined ? script(part) : `\\text{${element}}`))
    .join('')
    .replace(/(\\text\{[A-Za-z]+)\}\\text\{(?=[A-Za-z]+\})/g, '$1');
}

/** Greek letters below an element (`O_{8+delta}`) take their backslash back. */
function script(part: string): string {
  return part
    .replace(/^([_^])([^{].+)$/, '$1{$2}')
    .replace(/(?<![A-Za-z\\])(delta|alpha|beta|gamma|pm)(?![A-Za-z])/g, '\\$1');
}

function isBalanced(run: string): boolean {
  let depth = 0;
  for (const sign of run) {
    depth += Number(sign === '(') - Number(sign === ')');
    if (depth < 0) return false;
  }
  return depth === 0;
}
