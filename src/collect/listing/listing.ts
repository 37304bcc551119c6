import { quoteFound, type Problem } from '../../model/problem.ts';
import { cutGluedFurniture } from './furniture.ts';
import { kindOf, LINE_LENGTH, linesOf, RE_CONTROL, type Line } from './lines.ts';
import { createTitlePicker, type TitlePicker } from './titleLine.ts';

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
  /** Titles from which furniture was cut off, for an editor to look at. */
  readonly cuts: { readonly line: number; readonly furniture: string; readonly title: string }[];
}

const RE_WORD = /\p{L}{2,}/gu;
const RE_HTML = /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|\?xml)\b/i;
const RE_TAG_LINE = /^<\/?[a-z][^>]*>/i;

/** Share of lines that begin with a tag from which on a text is part of an HTML page. */
const TAG_LINES = 0.2;

/** Longest line in characters that is rather a title, when it looks like prose and prose follows it. */
const TITLE_LENGTH = 250;

/**
 * Takes the text of a listing (titles, each followed by its abstract, one line each, with or without blank lines
 * between, perhaps with furniture of a web page around them) and its path for messages; gives its entries in order and
 * every problem in it. Works by structure alone: a long line of prose is an abstract, the short line right above is its title.
 */
export function parseListing(text: string, path: string): Listing {
  const listing: Listing = { entries: [], problems: [], furniture: [], cuts: [] };
  const wholeFile = checkWholeFile(text, path);
  if (wholeFile !== undefined) return { ...listing, problems: [wholeFile] };

  const lines = linesOf(text);
  const groups = groupLines(lines);
  const titles = createTitlePicker(groups.map(({ shorts }) => shorts));
  const sortLines = lineSorter(titles, listing, path);
  for (const { shorts, body } of groups) {
    const beforeFirst = listing.entries.length === 0;
    const title = body === undefined ? undefined : titles.pick(shorts);
    sortLines(
      shorts.filter((line) => line !== title),
      placeOf(beforeFirst, body !== undefined),
    );
    if (body === undefined) continue;
    if (kindOf(body.text) === 'broken') listing.problems.push(brokenLine(body, title, path));
    else if (title === undefined) listing.problems.push(untitledAbstract(body, path));
    else listing.entries.push(toEntry(title, body, listing, path));
  }
  if (listing.entries.length === 0 && listing.problems.length === 0) {
    listing.problems.push(noEntries(path, lines.length));
  }
  return listing;
}

type Place = 'before' | 'between' | 'after';

/** Where no entry was found at all, any title deserves a word. */
function placeOf(isBeforeFirst: boolean, hasAbstract: boolean): Place {
  if (hasAbstract) return isBeforeFirst ? 'before' : 'between';
  return isBeforeFirst ? 'between' : 'after';
}

/** Short lines, and the abstract (or broken line) below them; the last group may have none. */
interface Group {
  readonly shorts: readonly Line[];
  readonly body: Line | undefined;
}

function groupLines(lines: readonly Line[]): Group[] {
  const hasLongAbstracts = lines.some((line) => kindOf(line.text) === 'abstract');
  const groups: Group[] = [];
  let shorts: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const kind = kindOf(line.text);
    const isBanner = hasLongAbstracts && groups.length === 0;
    const isShort =
      kind === 'short' ||
      (kind === 'sentence' && (shorts.length === 0 || isBanner)) ||
      (kind === 'abstract' && shorts.length === 0 && isTitleAfterAll(line, lines[index + 1]));
    if (isShort) {
      shorts.push(line);
      continue;
    }
    groups.push({ shorts, body: line });
    shorts = [];
  }
  return shorts.length > 0 ? [...groups, { shorts, body: undefined }] : groups;
}

/** A long title that ends in a full stop looks like prose; what gives it away is the abstract right below it. */
function isTitleAfterAll({ text }: Line, next: Line | undefined): boolean {
  return text.length < TITLE_LENGTH && next !== undefined && kindOf(next.text) === 'abstract';
}

function checkWholeFile(text: string, path: string): Problem | undefined {
  if (text.trim() === '') {
    return { path, message: 'the file is empty', hint: 'save the listing again, as text' };
  }
  const lines = text.split('\n', 200).filter((line) => line.trim() !== '');
  const tags = lines.filter((line) => RE_TAG_LINE.test(line.trim())).length;
  if (!RE_HTML.test(text) && tags < lines.length * TAG_LINES) return undefined;
  return {
    path,
    line: 1,
    message: `an HTML page instead of text, found ${quoteFound(text.trimStart(), 40)}`,
    hint: 'copy the text as the browser shows it, titles and abstracts on lines of their own',
  };
}

function toEntry(title: Line, abstract: Line, listing: Listing, path: string): Entry {
  const isFirst = listing.entries.length === 0;
  const cut = cutGluedFurniture(title.text, abstract.text, isFirst);
  if (cut !== undefined) {
    listing.furniture.push({ line: title.number, text: cut.furniture });
    listing.cuts.push({ line: title.number, ...cut });
  }
  return {
    title: cut?.title ?? title.text,
    abstract: abstract.text,
    path,
    line: title.number,
  };
}

/**
 * Gives the function that sorts short lines which are not the title of an entry: into furniture of the page, or, where a title may
 * have lost its abstract, into the problems.
 */
function lineSorter({ isFurniture }: TitlePicker, listing: Listing, path: string) {
  return (lines: readonly Line[], place: Place): void => {
    for (const { number, text } of lines) {
      const isTitle = place !== 'before' && !isFurniture(text) && looksLikeTitle(text, place);
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
