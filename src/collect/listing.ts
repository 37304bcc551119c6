import { quoteFound, type Problem } from '../model/problem.ts';
import { cutGluedFurniture } from './furniture.ts';

/** A paper as a listing holds it: its title, its abstract, and where they stand. */
export interface Entry {
  readonly title: string;
  readonly abstract: string;
  /** Path of the listing it was read from. */
  readonly path: string;
  /** Line of the title, from 1. */
  readonly line: number;
}

/** What was found in one listing. Every line of it is in exactly one of the three. */
export interface Listing {
  readonly entries: Entry[];
  readonly problems: Problem[];
  /** Lines that belong to the page the listing was copied from, not to any paper. */
  readonly furniture: { readonly line: number; readonly text: string }[];
}

/** A line that is not blank. */
interface Line {
  readonly number: number;
  readonly text: string;
}

/** A `sentence` is too short to tell: an abstract below a title, a banner or an odd title elsewhere. */
type LineKind = 'abstract' | 'sentence' | 'short' | 'broken';

/** From here on a line is an abstract whatever it looks like: real abstracts begin at 600 characters, real titles end at 160. */
const ABSTRACT_LENGTH = 300;

/** From so many words on, a line that ends like a sentence is prose: titles do not end in a full stop. */
const PROSE_WORDS = 15;
const SENTENCE_WORDS = 4;

/** Longest line in characters that can still be an abstract; the longest real one has 1,920. */
export const LINE_LENGTH = 20_000;

const RE_CONTROL = /[^\P{Cc}\t\v\f]/u;
const RE_ENDS_SENTENCE = /\.["'”’)\]]*$/;
const RE_WORD = /\p{L}{2,}/gu;
const RE_HTML = /^\s*<(?:!doctype\s+html|html|head|body|\?xml)\b/i;

/**
 * Takes the text of a listing (titles, each followed by its abstract, one line each, with or without blank lines
 * between, perhaps with furniture of a web page around them) and its path for messages; gives its entries in order and
 * every problem in it. Works by structure alone: a long line of prose is an abstract, the short line right above is its title.
 */
export function parseListing(text: string, path: string): Listing {
  const listing: Listing = { entries: [], problems: [], furniture: [] };
  const wholeFile = checkWholeFile(text, path);
  if (wholeFile !== undefined) return { ...listing, problems: [wholeFile] };

  const lines = linesOf(text);
  const hasLongAbstracts = lines.some((line) => kindOf(line.text) === 'abstract');
  const strays = strayLineSorter(lines, listing, path);
  let waiting: Line[] = [];
  for (const line of lines) {
    const kind = kindOf(line.text);
    const isBanner = hasLongAbstracts && listing.entries.length === 0;
    if (kind === 'short' || (kind === 'sentence' && (waiting.length === 0 || isBanner))) {
      waiting.push(line);
      continue;
    }
    const title = waiting.pop();
    strays(waiting, listing.entries.length === 0 ? 'before' : 'between');
    waiting = [];
    if (kind === 'broken') listing.problems.push(brokenLine(line, title, path));
    else if (title === undefined) listing.problems.push(untitledAbstract(line, path));
    else listing.entries.push(toEntry(title, line, listing, path));
  }
  strays(waiting, listing.entries.length === 0 ? 'between' : 'after');
  if (listing.entries.length === 0 && listing.problems.length === 0) {
    listing.problems.push(noEntries(path, lines.length));
  }
  return listing;
}

function checkWholeFile(text: string, path: string): Problem | undefined {
  if (text.trim() === '') {
    return { path, message: 'the file is empty', hint: 'save the listing again, as text' };
  }
  if (!RE_HTML.test(text)) return undefined;
  return {
    path,
    line: 1,
    message: `an HTML page instead of text, found ${quoteFound(text.trimStart(), 40)}`,
    hint: 'copy the text as the browser shows it, titles and abstracts on lines of their own',
  };
}

function linesOf(text: string): Line[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '');
}

function kindOf(text: string): LineKind {
  if (text.length > LINE_LENGTH || RE_CONTROL.test(text)) return 'broken';
  if (text.length >= ABSTRACT_LENGTH) return 'abstract';
  if (!RE_ENDS_SENTENCE.test(text)) return 'short';
  const words = text.split(/\s+/).length;
  if (words >= PROSE_WORDS) return 'abstract';
  return words >= SENTENCE_WORDS ? 'sentence' : 'short';
}

function toEntry(title: Line, abstract: Line, listing: Listing, path: string): Entry {
  // Only the first title of a page can have the page's furniture glued to it.
  const cut =
    listing.entries.length === 0 ? cutGluedFurniture(title.text, abstract.text) : undefined;
  if (cut !== undefined) listing.furniture.push({ line: title.number, text: cut.furniture });
  return {
    title: cut?.title ?? title.text,
    abstract: abstract.text,
    path,
    line: title.number,
  };
}

/**
 * Gives the function that sorts short lines which no abstract follows: into furniture of the page, or, where a title may
 * have lost its abstract, into the problems. A text that the listing repeats word for word is a button or a banner.
 */
function strayLineSorter(lines: readonly Line[], listing: Listing, path: string) {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  return (strays: readonly Line[], place: 'before' | 'between' | 'after'): void => {
    for (const { number, text } of strays) {
      const isTitle = place !== 'before' && counts.get(text) === 1 && looksLikeTitle(text, place);
      if (isTitle) listing.problems.push(titleAlone(number, text, path));
      else listing.furniture.push({ line: number, text });
    }
  };
}

/** Below the last entry come a page's own links (`Terms of Service`), so a title there must be longer to count. */
function looksLikeTitle(text: string, place: 'between' | 'after'): boolean {
  const words = text.match(RE_WORD)?.length ?? 0;
  return words >= (place === 'after' ? 4 : 2) && !/^\p{Ll}+\s/u.test(text);
}

function titleAlone(line: number, text: string, path: string): Problem {
  return {
    path,
    line,
    message: `title without abstract: ${quoteFound(text)}`,
    hint: 'add its abstract on the next line, or delete the line if it is no title',
  };
}

function untitledAbstract({ number, text }: Line, path: string): Problem {
  return {
    path,
    line: number,
    message: `abstract without title: ${quoteFound(text)}`,
    hint: 'add its title on the line above, or join the line to the abstract it continues',
  };
}

function brokenLine({ number, text }: Line, title: Line | undefined, path: string): Problem {
  const control = RE_CONTROL.exec(text)?.[0].charCodeAt(0);
  const found = title === undefined ? '' : ` in the entry ${quoteFound(title.text)}`;
  if (control === undefined) {
    return {
      path,
      line: number,
      message: `a line of ${text.length} characters${found}, found ${quoteFound(text, 40)}`,
      hint: `an abstract has at most ${LINE_LENGTH}; break the line where the next title begins`,
    };
  }
  return {
    path,
    line: number,
    message: `control character U+${control.toString(16).toUpperCase().padStart(4, '0')}${found}, found ${quoteFound(text, 40)}`,
    hint: 'delete the character; the entry was left out',
  };
}

function noEntries(path: string, lines: number): Problem {
  return {
    path,
    line: 1,
    message: `no entry in ${lines} lines of text`,
    hint: 'an entry is a line with its title, then a line with its abstract',
  };
}
