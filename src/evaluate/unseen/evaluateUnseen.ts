import { lossyFormula } from '../lossy.ts';
import { repairText, type Repair } from '../../text/repair/index.ts';
import { readingOf, readingOfText } from './formulaReading.ts';
import { kindsOf } from './formulaKinds.ts';

/** An abstract as its authors wrote it. */
export interface WrittenAbstract {
  readonly title: string;
  readonly field: string;
  readonly latex: string;
}

/** How a formula reads after loss and repair; `silent`: right but for a command that left no trace. */
export type Verdict = 'right' | 'silent' | 'raw' | 'near' | 'wrong';

export interface JudgedFormula {
  readonly tex: string;
  readonly lost: string;
  readonly made: string;
  readonly around: string;
  readonly kinds: readonly string[];
  readonly damaged: boolean;
  readonly verdict: Verdict;
}

export interface JudgedAbstract {
  readonly title: string;
  readonly field: string;
  readonly formulas: readonly JudgedFormula[];
  /** Mathematics made of what was prose. */
  readonly invented: readonly string[];
  readonly flags: readonly string[];
}

interface Span {
  start: number;
  end: number;
  tex: string;
}
interface Edit {
  start: number;
  end: number;
  reading: string;
}

const RE_FORMULA = /\$([\s\S]+?)\$/g;
/** Commands that the loss takes with their first brace: nothing tells that they were there. */
const ROOTS = 'sqrt|log|ln|norm';
const ACCENTS = 'tilde|widetilde|hat|widehat|bar|overline|vec|dot|underline|mathring';
const SILENT = [`${ROOTS}|${ACCENTS}`, ROOTS, ACCENTS].map(
  (names) => new RegExp(`\\\\(?:${names})\\s?(?=\\{)`, 'g'),
);

/** Puts an abstract through the loss and the repair, and holds each formula against its author's own. */
export function judgeAbstract({ title, field, latex }: WrittenAbstract): JudgedAbstract {
  const { raw, spans } = damage(latex);
  const { repairs, left } = repairText(raw);
  const edits = editsOf(repairs);
  return {
    title,
    field,
    formulas: spans.flatMap((span) => judge(raw, span, spans, edits)),
    invented: edits
      .filter(({ start, end, reading }) => reading !== '' && isInvented(start, end, spans, repairs))
      .map(({ start, end }) => raw.slice(Math.max(0, start - 20), end + 20)),
    flags: left.map(({ found, why }) => `${found}: ${why}`),
  };
}

function isInvented(
  start: number,
  end: number,
  spans: readonly Span[],
  repairs: readonly Repair[],
): boolean {
  const isMath = repairs.some((repair) => repair.start === start && repair.rule === 'mathematics');
  return isMath && !spans.some((span) => start < span.end && end > span.start);
}

/** The text after the loss, and where each formula stands in it. */
function damage(latex: string): { raw: string; spans: Span[] } {
  let raw = '';
  let at = 0;
  const spans: Span[] = [];
  for (const match of latex.matchAll(RE_FORMULA)) {
    raw += latex.slice(at, match.index);
    const start = raw.length;
    raw += lossyFormula(match[1] ?? '');
    spans.push({ start, end: raw.length, tex: match[1] ?? '' });
    at = match.index + match[0].length;
  }
  return { raw: raw + latex.slice(at), spans };
}

/** What each repair leaves at its place; of marks around a stretch only the marks go. */
function editsOf(repairs: readonly Repair[]): Edit[] {
  return repairs
    .flatMap(({ start, end, nodes, inner }) =>
      inner
        ? [
            { start, end: inner.start, reading: '' },
            { start: inner.end, end, reading: '' },
          ]
        : [{ start, end, reading: nodes.map(nodeReading).join('') }],
    )
    .sort((a, b) => a.start - b.start);
}

function nodeReading(node: Repair['nodes'][number]): string {
  if (node.type === 'inlineMath') return readingOf(node.value) ?? readingOfText(node.value);
  if ('value' in node) return readingOfText(node.value);
  return 'children' in node ? node.children.map(nodeReading).join('') : '';
}

function judge(
  raw: string,
  span: Span,
  spans: readonly Span[],
  edits: readonly Edit[],
): JudgedFormula[] {
  if (readingOf(span.tex) === undefined || span.tex.includes('$')) return [];
  const range = widened(span, edits);
  const made = scripted(shown(raw, range, edits));
  const written = (change: (tex: string) => string): string =>
    scripted(expected(raw, range, spans, change));
  const lost = raw.slice(span.start, span.end);
  const verdict = verdictOf(made, lost, span.tex, written);
  const around = raw.slice(Math.max(0, range.start - 30), range.end + 20);
  const damaged = lost !== span.tex;
  return [{ tex: span.tex, lost, made, around, kinds: kindsOf(span.tex), damaged, verdict }];
}

function verdictOf(
  made: string,
  lost: string,
  tex: string,
  written: (change: (tex: string) => string) => string,
): Verdict {
  if (made === written((own) => own)) return 'right';
  const isSilent = SILENT.some((eaten) => {
    const without = (own: string): string => own.replace(eaten, '\\mathrm');
    return lossyFormula(without(tex)) === lost && without(tex) !== tex && made === written(without);
  });
  if (isSilent) return 'silent';
  if (made === readingOfText(lost)) return 'raw';
  return similar(
    made,
    written((own) => own),
  )
    ? 'near'
    : 'wrong';
}

/** A formula with all that was repaired together with it. */
function widened(span: Span, edits: readonly Edit[]): { start: number; end: number } {
  const over = edits.filter(({ start, end }) => start < span.end && end > span.start);
  return {
    start: Math.min(span.start, ...over.map(({ start }) => start)),
    end: Math.max(span.end, ...over.map(({ end }) => end)),
  };
}

function shown(raw: string, range: { start: number; end: number }, edits: readonly Edit[]): string {
  let text = '';
  let at = range.start;
  for (const edit of edits) {
    if (edit.end <= range.start || edit.start >= range.end || edit.start < at) continue;
    text += readingOfText(raw.slice(at, edit.start)) + edit.reading;
    at = edit.end;
  }
  return text + readingOfText(raw.slice(at, range.end));
}

function expected(
  raw: string,
  range: { start: number; end: number },
  spans: readonly Span[],
  change: (tex: string) => string,
): string {
  let text = '';
  let at = range.start;
  for (const span of spans) {
    if (span.end <= range.start || span.start >= range.end) continue;
    const tex = change(span.tex);
    text +=
      readingOfText(raw.slice(at, Math.max(at, span.start))) +
      (readingOf(tex) ?? readingOfText(tex));
    at = span.end;
  }
  return text + readingOfText(raw.slice(at, Math.max(at, range.end)));
}

/** Nine signs in ten are the same, place by place from either end. */
function similar(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  let [front, back] = [0, 0];
  while (front < longest && a[front] === b[front]) front += 1;
  while (back < longest - front && a.at(-1 - back) === b.at(-1 - back)) back += 1;
  return (front + back) / longest > 0.8;
}

/** A script set half in text (`T_$\ell$`) reads as one. */
function scripted(reading: string): string {
  return reading.replace(/([_^])([^(^])/g, '$1($2)');
}
