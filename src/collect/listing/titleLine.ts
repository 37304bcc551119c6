import type { Line } from './lines.ts';

/** Lines that name a part of a page, or count or date something; never a title where there is another line. */
const RE_LABEL = /^(?:abstract|authors?|title|summary|tl;?dr|paper|code|pdf)s?\s*:?$/i;
const RE_DATE =
  /^(?:\d{1,2}\.? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?: \d{1,2})?(?:,? \d{4})?$|^\d{4}-\d\d-\d\d$/i;

const RE_BEGINNING = /^\S+ (?:by|on|at|from|via)(?= )/i;
const RE_NAME = /^\p{Lu}[\p{L}.’'-]*(?: \p{L}[\p{L}.’'-]*){1,4}[\d*†]*$/u;

/** Share of the entries before which a beginning must stand again to be furniture (`Submitted by …`). */
const OFTEN = 0.5;
const OFTEN_ENTRIES = 3;

/** Tells titles from furniture among the short lines of one listing. */
export interface TitlePicker {
  readonly isFurniture: (text: string) => boolean;
  /** Gives the title among the short lines before an abstract; undefined where there is no line. */
  readonly pick: (lines: readonly Line[]) => Line | undefined;
}

/**
 * Takes the short lines before each abstract of a listing and gives what picks the title among those before one: the last
 * that is no furniture. A line is furniture where it is a label, a date or a list of names, or where it, or its beginning, comes again and
 * again; but where nothing else is left, it is the title after all.
 */
export function createTitlePicker(groups: readonly (readonly Line[])[]): TitlePicker {
  const texts = groups.flat().map(({ text }) => text);
  const times = countBy(texts, shapeOf);
  const beginnings = countBy(texts, beginningOf);
  const often = Math.max(OFTEN_ENTRIES, groups.length * OFTEN);
  const tests: ((text: string) => boolean)[] = [
    (text) => RE_LABEL.test(text) || RE_DATE.test(text),
    (text) => (times.get(shapeOf(text)) ?? 0) > 1,
    (text) => beginningOf(text) !== '' && (beginnings.get(beginningOf(text)) ?? 0) >= often,
    isNames,
  ];
  return {
    isFurniture: (text) => tests.some((test) => test(text)),
    pick: (lines) => {
      let candidates = lines;
      for (const test of tests) {
        const others = candidates.filter(({ text }) => !test(text));
        if (others.length > 0) candidates = others;
      }
      return candidates.at(-1);
    },
  };
}

/** `3 upvotes` and `12 upvotes` are the same button; `Paper 3` and `Paper 12` are two titles. */
function shapeOf(text: string): string {
  return /^\d/.test(text) ? text.replace(/\d[\d.,]*/g, '#') : text;
}

/** Only a beginning that calls for a name or a date is told apart from a title's: `Submitted by`, `Published on`. */
function beginningOf(text: string): string {
  return RE_BEGINNING.exec(text)?.[0].toLowerCase() ?? '';
}

/** Two names or more, in a row. */
function isNames(text: string): boolean {
  const parts = text.split(/,\s*(?:and |& )?| and | & |; /);
  return parts.length > 1 && parts.every((part) => RE_NAME.test(part));
}

function countBy(texts: readonly string[], keyOf: (text: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(keyOf(text), (counts.get(keyOf(text)) ?? 0) + 1);
  return counts;
}
