import type { Place } from './addresses.ts';
import { findNames, findUrls } from './addresses.ts';
import { assemble } from './assemble.ts';
import { findChemistry } from './chemistry.ts';
import { findCode, findContainers } from './containers.ts';
import { findDelimited } from './delimited.ts';
import type { Formula } from './findMath.ts';
import type { Paper } from './parsed.ts';
import { findMath, NO_PAPER, paperOf } from './findMath.ts';
import { findBarred, styledLetters, withStyledLetters } from './styledLetters.ts';
import { findLostRoots } from './lostRoots.ts';
import { findLinks } from './links.ts';
import { toPlainText } from './plainText.ts';
import { findQuotes } from './quotes.ts';
import { findResidue } from './residue.ts';
import type { Rule } from './rules.ts';
import { MARKUP_RULES, PUNCTUATION_RULES } from './rules.ts';
import type { Change, Repair, Repaired, Residue } from './types.ts';

export { findUrls } from './addresses.ts';
export { toPlainText } from './plainText.ts';
export { texToUnicode } from './texToUnicode.ts';
export type { Repair, Repaired, Residue } from './types.ts';

/** Stands for every sign that a change has taken: no rule matches it, and offsets stay. */
const TAKEN = '\uE000';
/** The same where a letter with its accent stood, so that the word around it is still one word. */
const TAKEN_LETTER = '\uE001';
const LETTER_RULES = new Set(['accent', 'letter accent', 'letter']);
const RE_TAKEN = /[\uE000\uE001]/gu;
const RE_FREE = /[^\uE000\uE001]+/gu;

/**
 * Repairs a text that lost its LaTeX: gives its inline content, each repair that was made, and what
 * looks damaged but was left as typed. Never throws, whatever it is given.
 */
export function repairText(raw: string): Repaired {
  const marked = withRules(protect(raw), MARKUP_RULES);
  const done = withRules(withMath(marked), PUNCTUATION_RULES);
  const changes = [...done.changes].sort((a, b) => a.start - b.start || b.end - a.end);
  const made = changes.filter((change) => change.rule !== '');
  return {
    nodes: assemble(raw, 0, raw.length, made),
    repairs: made.map((change) => repairOf(raw, change, made)),
    left: [
      ...doubts(raw, changes),
      ...findResidue(
        done.view,
        changes.some(({ rule }) => rule === 'mathematics'),
      ),
      ...findLostRoots(raw),
    ].sort((a, b) => a.start - b.start),
  };
}

/** The changes claimed so far, and the text with all they claim taken out. */
interface Draft {
  raw: string;
  view: string;
  changes: readonly Change[];
}

function protect(raw: string): Draft {
  const links = findLinks(raw);
  const keep = (places: readonly Place[]): Change[] =>
    places.map((place) => ({ ...place, rule: '', nodes: [] }));
  const draft: Draft = { raw, view: raw.replace(RE_TAKEN, ' '), changes: [] };
  return [
    findCode(raw),
    links,
    findDelimited(raw),
    keep(findUrls(raw)),
    findChemistry(raw).map(asChange),
    keep(findNames(raw)),
    findContainers(raw),
    findQuotes(raw),
  ].reduce((claimed, changes) => claim(claimed, changes), draft);
}

/** Takes in the changes whose signs are all still free; the first to ask has them. */
function claim(draft: Draft, wanted: readonly Change[]): Draft {
  const signs = draft.view.split('');
  const changes = [...draft.changes];
  for (const change of wanted) {
    const ranges = marks(change);
    if (ranges.some(([start, end]) => !isFree(signs, start, end))) continue;
    const mark = LETTER_RULES.has(change.rule) ? TAKEN_LETTER : TAKEN;
    ranges.forEach(([start, end]) => signs.fill(mark, start, end));
    changes.push(change);
  }
  return { ...draft, view: signs.join(''), changes };
}

/** The ranges a change takes for itself: all of it, or the marks around its inside. */
function marks(change: Change): readonly (readonly [number, number])[] {
  const { start, end, inner } = change;
  return inner
    ? [
        [start, inner.start],
        [inner.end, end],
      ]
    : [[start, end]];
}

function isFree(signs: readonly string[], start: number, end: number): boolean {
  return !signs.slice(start, end).some((sign) => sign === TAKEN || sign === TAKEN_LETTER);
}

function withRules(draft: Draft, rules: readonly Rule[]): Draft {
  return rules.reduce((claimed, rule) => claim(claimed, ruleChanges(claimed.view, rule)), draft);
}

function ruleChanges(view: string, rule: Rule): Change[] {
  return [...view.matchAll(rule.pattern)].flatMap((match) => {
    const made = rule.make(match);
    if (made === undefined) return [];
    const nodes = typeof made === 'string' ? [{ type: 'text' as const, value: made }] : made;
    const change = {
      rule: rule.name,
      start: match.index,
      end: match.index + match[0].length,
      nodes,
    };
    return [rule.doubt === undefined ? change : { ...change, doubt: rule.doubt }];
  });
}

function asChange({ start, end, tex, doubt }: Formula): Change {
  const nodes = [{ type: 'inlineMath' as const, value: tex }];
  return { rule: 'mathematics', start, end, nodes, ...(doubt === undefined ? {} : { doubt }) };
}

function withMath(draft: Draft): Draft {
  const letters = styledLetters(draft.raw);
  const gaps = [...draft.view.matchAll(RE_FREE)];
  const find = (paper: Paper): Formula[] =>
    gaps.flatMap(({ index, 0: free }) => findMath(draft.view, index, index + free.length, paper));
  // The sure formulas first: they tell which other words are symbols.
  const formulas = find(paperOf(find(NO_PAPER))).map((formula) => ({
    ...formula,
    tex: withStyledLetters(formula.tex, letters),
  }));
  const found = [...formulas, ...findBarred(draft.view, letters)];
  return claim(draft, found.map(asChange));
}

function repairOf(raw: string, change: Change, changes: readonly Change[]): Repair {
  const { rule, start, end, inner } = change;
  const within = inner
    ? changes.filter((other) => other.start >= start && other.end <= end)
    : [change];
  const nodes = assemble(raw, start, end, within);
  const found = raw.slice(start, end);
  const repair = { rule, start, end, found, made: toPlainText(nodes), nodes };
  return inner ? { ...repair, inner: { start: inner.start, end: inner.end } } : repair;
}

function doubts(raw: string, changes: readonly Change[]): Residue[] {
  return changes.flatMap(({ start, end, doubt }) =>
    doubt === undefined ? [] : [{ start, end, found: raw.slice(start, end), why: doubt }],
  );
}
