import { closingBrace } from './closingBrace.ts';
import type { Context, GroupParser, Parsed } from './parsed.ts';
import { tokenAt } from './parsed.ts';

const RE_NUMERATOR = /^(?:number|letter|letters|greek|group|scripted|symbol)$/;
const AMBIGUOUS = 'a fraction; its numerator may have been the whole sum before it';
const RE_UNIT_NUMERATOR = /^\d+$/;
const RE_SET_FUNCTION = /\\(?:min|max|Pr)$/;

/**
 * `8{255}` is what the loss leaves of `\frac{8}{255}`: the numerator bare, the denominator in its
 * braces. The numerator is the present term; after a plus or minus it may have been the whole sum,
 * so there an editor is asked.
 */
export function fractionAt(
  context: Context,
  { start, left, numerator }: Term,
  parseGroup: GroupParser,
): Parsed | undefined {
  const open = left.next;
  if (left.shape === 'function') return undefined;
  // `1 {delta}` was typed `\frac{1 }{\delta}`.
  const apart = context.depth > 0 && left.shape === 'number';
  if (tokenAt(context, open, !apart)?.text !== '{' || !RE_NUMERATOR.test(left.shape))
    return undefined;
  const close = closingBrace(context.tokens, open);
  if (close === undefined || close >= context.limit) return undefined;
  const below = parseGroup(context, open + 1, close);
  const above = left.tex.slice(numerator).trim();
  if (!below || above === '' || RE_SET_FUNCTION.test(left.tex)) return undefined;
  const doubt = left.doubt ?? below.doubt ?? doubtOf(context, start, above, below.tex);
  return {
    ...left,
    next: close + 1,
    tex: `${left.tex.slice(0, numerator)}\\frac{${above}}{${below.tex}}`,
    shape: 'scripted',
    evidence: left.evidence + below.evidence + 1,
    greek: left.greek + below.greek,
    size: left.size + below.size,
    ...(left.tex.slice(0, numerator) === '' ? { over: { above, below: below.tex } } : {}),
    ...(doubt === undefined ? {} : { doubt }),
  };
}

/** A term read so far, the token it began at, and where in its TeX a numerator may begin. */
export interface Term {
  start: number;
  left: Parsed;
  numerator: number;
}

function doubtOf(
  context: Context,
  start: number,
  above: string,
  below: string,
): string | undefined {
  if (/^[nN]$/.test(above) && /^[kKmr2]$/.test(below))
    return 'a fraction, or a binomial coefficient';
  const previous = context.tokens[start - 1]?.text ?? '';
  return /^[-+]$/.test(previous) && !RE_UNIT_NUMERATOR.test(above) ? AMBIGUOUS : undefined;
}
