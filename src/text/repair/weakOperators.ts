import type { Context, Paper, Parsed } from './parsed.ts';
import { tokenAt } from './parsed.ts';

interface Sides {
  paper: Paper;
  left: Parsed;
  right: Parsed;
  /** The word stands against its left side without a space. */
  glued: boolean;
  bracketed: boolean;
}

const RE_SCRIPT = /[_^]/;
const RE_MARKED = /[\\^_]/;
const RE_SYMBOL = /letter|scripted|greek|group/;
const RE_SET = /^(?:\\math(?:bb|cal)|R\^|[A-Z][_^]|\\[A-Z])/;
const RE_MAP = /^[^:]*:(?!=)/;
const RE_RANGE = /^[[(][^,]+,|^\\\{/;
const RE_LIMIT = /\\infty$|^\\mathbb|^R\^|\^(?:\*|\\star|\\ast)$/;
const RE_LAST_LETTER = /(?:[=+<>-]|\\in) ?[A-Za-z]$/;
const PLAIN = new Set(
  `cup cap circ star ast top ni div land lor mod wedge vee perp parallel prec succ subset
  supset bullet dagger`.split(/\s+/),
);

/** Words of English, or of the clock, and between which sides each is an operator. */
const CONDITIONS: Readonly<Record<string, (sides: Sides) => boolean>> = {
  times: isProduct,
  in: isMember,
  gets: areFormulas,
  models: areFormulas,
  implies: areFormulas,
  iff: areFormulas,
  to: (sides) =>
    RE_LIMIT.test(sides.right.tex) ||
    (RE_MAP.test(sides.left.tex) && sides.right.shape !== 'number') ||
    isLimit(sides) ||
    (sides.glued && (sides.bracketed || isEitherMarked(sides))),
  pm: isTolerance,
  mp: isTolerance,
  sim: isSample,
  le: isComparison,
  ge: isComparison,
  ne: isComparison,
  ll: isComparison,
  gg: isComparison,
  mid: ({ bracketed }) => bracketed,
};

/** Whether a name is a word too, so that it is an operator only between fitting sides. */
export function isWeakOperator(name: string): boolean {
  return PLAIN.has(name) || Object.hasOwn(CONDITIONS, name);
}

/** Whether the two sides bear out that the word between them is an operator. */
export function fitsBetween(context: Context, name: string, left: Parsed, right: Parsed): boolean {
  const glued = !(tokenAt(context, left.next)?.spaced ?? true);
  const sides = { paper: context.paper, left, right, glued, bracketed: context.depth > 0 };
  const condition = CONDITIONS[name];
  if (condition) return condition(sides);
  return isEitherMarked(sides) || (endsSingle(left) && isSingle(right));
}

/** Whether a side holds a command or a script. */
export function isMarked(side: Parsed): boolean {
  return RE_MARKED.test(side.tex);
}

function isEitherMarked({ left, right }: Sides): boolean {
  return isMarked(left) || isMarked(right);
}

/** Words of English even between symbols: `GP implies`, `VF gets`. */
function areFormulas({ left, right }: Sides): boolean {
  return RE_SCRIPT.test(left.tex) && RE_SCRIPT.test(right.tex);
}

/** `epsilon to 0`, `q to 2` where the abstract has formulas. */
function isLimit({ paper, left, right }: Sides): boolean {
  return (
    paper.mathematical &&
    (isSingle(left)
      ? /^(?:\d+|\\infty)$/.test(right.tex)
      : RE_SCRIPT.test(left.tex) && /^[A-Z]$/.test(right.tex)) &&
    !/^[A-Z]$/.test(left.tex)
  );
}

/** `512 times 512` and `T times J` multiply; `40 times faster` and `3 times a day` do not. */
function isProduct({ left, right, glued }: Sides): boolean {
  if (glued || isNumeric(left, right) || left.tex === right.tex) return true;
  if (/\\times ?\d+$/.test(left.tex) && right.shape === 'number') return true;
  if (left.shape === 'number') return right.tex.startsWith('10^') || /^\\(?!text)/.test(right.tex);
  return (endsSingle(left) && isSingle(right)) || /[_^]/.test(left.tex) || left.greek > 0;
}

/** A symbol is in a set or a range; `Theorem A in [3, 4]` and `role of rho in SAM` are prose. */
function isMember({ paper, left, right }: Sides): boolean {
  const tuple = left.shape !== 'group' || left.tex.includes(',');
  const element = RE_SYMBOL.test(left.shape) && tuple && !/^[A-Z]$/.test(left.tex);
  const set = RE_RANGE.test(right.tex) || RE_SET.test(right.tex);
  const short =
    RE_SYMBOL.test(right.shape) && (/^[A-Z]/.test(right.tex) || /^\[[A-Za-z\d]\]/.test(right.tex));
  return (element && (set || (paper.mathematical && short))) || /^(?:R\^|\\mathbb)/.test(right.tex);
}

/** `3 pm 20` is the clock's. */
function isTolerance({ left, right, glued }: Sides): boolean {
  const clock = /^(?:\d|1[0-2])$/.test(left.tex) && /^\d+$/.test(right.tex) && !glued;
  return !clock && !/text|letters/.test(right.shape);
}

function isSample(sides: Sides): boolean {
  const { left, right, glued } = sides;
  const applied = right.shape === 'group' || /^[A-Za-z]+\(/.test(right.tex);
  return (
    glued ||
    isEitherMarked(sides) ||
    isNumeric(left, right) ||
    (RE_SYMBOL.test(left.shape) && applied)
  );
}

function isComparison(sides: Sides): boolean {
  return sides.glued || RE_SYMBOL.test(sides.left.shape) || isEitherMarked(sides);
}

function isNumeric(left: Parsed, right: Parsed): boolean {
  return left.shape === 'number' && right.shape === 'number';
}

/** A letter alone, or alone after a sign: `f = g circ h`. */
function endsSingle(side: Parsed): boolean {
  return isSingle(side) || (side.shape === 'formula' && RE_LAST_LETTER.test(side.tex));
}

function isSingle(side: Parsed): boolean {
  return side.size === 1 && /letter$|greek|scripted/.test(side.shape);
}
