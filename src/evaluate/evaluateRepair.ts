import { diffChars } from 'diff';

/** One known fragment of the file of known fragments. */
export interface KnownFragment {
  title: string;
  field: 'title' | 'abstract';
  kind: string;
  raw: string;
  context: string;
  display: string;
  silent: boolean;
}

/** A text as received and as it is shown. */
export interface ShownText {
  title: string;
  field: 'title' | 'abstract';
  raw: string;
  shown: string;
}

/** How many fragments read right, and which do not. */
export interface RepairReport {
  kinds: Readonly<Record<string, Tally>>;
  wrong: readonly KnownFragment[];
  /** False friends (`leave`) that no longer read as typed. */
  touched: readonly KnownFragment[];
  /** Fragments whose place in the text was not found. */
  missing: readonly KnownFragment[];
  /** Words that read differently though no known fragment stands there. */
  changed: readonly ChangedWord[];
}

export interface Tally {
  right: number;
  total: number;
  silent: number;
}
export interface ChangedWord {
  title: string;
  from: string;
  to: string;
}

interface Placed {
  fragment: KnownFragment;
  start: number;
  end: number;
}
interface Span {
  fragment: KnownFragment;
  start: number;
  end: number;
}
interface Edit {
  start: number;
  end: number;
  from: string;
  to: string;
}

/** Holds shown texts against the known fragments; `silent` counts the losses that left no trace. */
export function evaluateRepair(
  texts: readonly ShownText[],
  known: readonly KnownFragment[],
): RepairReport {
  const verdicts = texts.map((text) =>
    judge(
      text,
      known.filter((known) => isOf(text, known)),
    ),
  );
  const right = new Set(verdicts.flatMap((verdict) => verdict.right));
  const placed = new Set(verdicts.flatMap((verdict) => verdict.placed));
  const wrong = known.filter((known) => placed.has(known) && !right.has(known));
  return {
    kinds: tallies(known, right),
    wrong: wrong.filter((known) => known.kind !== 'leave'),
    touched: wrong.filter((known) => known.kind === 'leave'),
    missing: known.filter((known) => !placed.has(known)),
    changed: verdicts.flatMap((verdict) => verdict.changed),
  };
}

function isOf(text: ShownText, known: KnownFragment): boolean {
  return text.title === known.title && text.field === known.field;
}

function tallies(
  known: readonly KnownFragment[],
  right: ReadonlySet<KnownFragment>,
): Record<string, Tally> {
  const kinds = [...new Set(known.map((known) => known.kind))];
  return Object.fromEntries(
    kinds.map((kind) => {
      const all = known.filter((known) => known.kind === kind);
      return [
        kind,
        {
          right: all.filter((known) => right.has(known)).length,
          total: all.length,
          silent: all.filter((known) => known.silent && !right.has(known)).length,
        },
      ];
    }),
  );
}

interface Verdict {
  placed: KnownFragment[];
  right: KnownFragment[];
  changed: ChangedWord[];
}

function judge(text: ShownText, known: readonly KnownFragment[]): Verdict {
  const places = place(text.raw, known);
  const { expected, spans } = expect(text.raw, places);
  const edits = editsBetween(expected, fold(text.shown));
  const right = spans.filter(
    (span) => !edits.some((edit) => touches(edit, span)) && keepsSpaces(text.shown, span.fragment),
  );
  return {
    placed: places.map(({ fragment }) => fragment),
    right: right.map(({ fragment }) => fragment),
    changed: edits
      .filter((edit) => !spans.some((span) => touches(edit, span)))
      .map(({ from, to }) => ({ title: text.title, from, to })),
  };
}

/** Finds each fragment by its context; one that stands twice takes the next free place. */
function place(raw: string, known: readonly KnownFragment[]): Placed[] {
  const taken: Placed[] = [];
  for (const fragment of known) {
    const offset = fragment.context.indexOf(fragment.raw);
    let found = raw.indexOf(fragment.context);
    while (found >= 0 && taken.some(({ start }) => start === found + offset)) {
      found = raw.indexOf(fragment.context, found + 1);
    }
    if (found < 0) continue;
    const start = found + offset;
    taken.push({ fragment, start, end: start + fragment.raw.length });
  }
  return taken.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The folded text as it ought to read, and where the fragments stand in it. */
function expect(raw: string, places: readonly Placed[]): { expected: string; spans: Span[] } {
  let expected = '';
  let at = 0;
  const spans = places.flatMap(({ fragment, start, end }) => {
    if (start < at) return [];
    expected += fold(raw.slice(at, start));
    const from = expected.length;
    expected += fold(fragment.display);
    at = end;
    return [{ fragment, start: from, end: expected.length }];
  });
  return { expected: expected + fold(raw.slice(at)), spans };
}

/** White space and the kind of minus sign make no difference to how a formula reads. */
function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '').replaceAll('−', '-').replaceAll('∗', '*');
}

/** Kinds that are about spaces are held to their spaces. */
function keepsSpaces(shown: string, { kind, display }: KnownFragment): boolean {
  if (kind !== 'glued' && kind !== 'tie') return true;
  return shown.replace(/\s+/gu, ' ').includes(display);
}

function editsBetween(expected: string, shown: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const part of diffChars(expected, shown)) {
    const edit = {
      start: at,
      end: part.added ? at : at + part.value.length,
      from: part.added ? '' : part.value,
      to: part.added ? part.value : '',
    };
    if (part.added || part.removed) edits.push(edit);
    at = edit.end;
  }
  return edits;
}

/** An insertion at a fragment's edge touches it: `$ν²$` is not `ν²`. */
function touches(edit: Edit, span: Span): boolean {
  return (
    edit.start <= span.end &&
    edit.end >= span.start &&
    !(edit.from !== '' && (edit.start >= span.end || edit.end <= span.start))
  );
}
