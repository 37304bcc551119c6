import { quoteFound, type Problem } from '../../../model/problem.ts';
import { convertText } from '../../../text/convert/index.ts';
import { toPlainText } from '../../../text/repair/index.ts';
import { bibtexToCsl, parseBibtex, type BibtexEntry } from './bibtex.ts';
import { readCslRecord, type ForeignFile } from './cslRecord.ts';

const RE_BLOCK_START = /^(?=[ \t]*@)/m;
const RE_STRING = /^\s*@string\b/i;

/** Takes the text of a .bib file and its path for messages; gives its records with their lines, and every broken entry. */
export function readBibtexFile(text: string, path: string): ForeignFile {
  const file: ForeignFile = { records: [], problems: [] };
  for (const { entry, line } of parseEntries(text, path, file.problems)) {
    const record = toRecord(entry);
    if ('fault' in record) file.problems.push(brokenEntry(path, line, entry.label, record.fault));
    else file.records.push({ ...record, line });
  }
  return file;
}

function toRecord(entry: BibtexEntry): ReturnType<typeof readCslRecord> {
  try {
    const csl = bibtexToCsl(entry);
    return readCslRecord({ ...(csl as object), ...eprintOf(entry), ...titleOf(entry) });
  } catch (error) {
    return { fault: firstLine(error) };
  }
}

/** The library drops the braces of a formula (`\mathrm{MoS}_2`), so such a title is read by itself. */
function titleOf({ properties: { title = '', subtitle = '' } }: BibtexEntry): object {
  const holdsTex = subtitle === '' && /[\\$]/.test(title);
  return holdsTex ? { title: toPlainText(convertText(title, 'latex')) } : {};
}

/** CSL has no word for e-prints, so the library leaves them out. */
function eprintOf({ properties }: BibtexEntry): object {
  const { eprint = '', archiveprefix, eprinttype } = properties;
  const isArxiv = /^arxiv$/i.test(eprinttype ?? archiveprefix ?? 'arxiv');
  return isArxiv && eprint !== '' ? { archive_location: eprint } : {};
}

/** The library stops at the first broken entry; then each is read by itself, so that one does not cost the others. */
function parseEntries(
  text: string,
  path: string,
  problems: Problem[],
): { entry: BibtexEntry; line: number }[] {
  const whole = tryParse(text);
  if ('entries' in whole) {
    return whole.entries.map((entry) => ({ entry, line: lineOfLabel(text, entry.label) }));
  }
  const blocks = text.split(RE_BLOCK_START);
  const strings = blocks.filter((block) => RE_STRING.test(block) && 'entries' in tryParse(block));
  let line = 1;
  return blocks.flatMap((block) => {
    const start = line;
    line += block.split('\n').length - 1;
    const isString = RE_STRING.test(block);
    const part = tryParse(isString ? block : strings.join('') + block);
    if ('entries' in part) return part.entries.map((entry) => ({ entry, line: start }));
    problems.push(brokenEntry(path, start, block.trim().split('\n', 1)[0] ?? '', part.fault));
    return [];
  });
}

function tryParse(text: string): { entries: BibtexEntry[] } | { fault: string } {
  try {
    return { entries: parseBibtex(text) };
  } catch (error) {
    return { fault: firstLine(error) };
  }
}

function lineOfLabel(text: string, label: string): number {
  const at = [`{${label},`, `{ ${label},`, label].map((mark) => text.indexOf(mark));
  return text.slice(0, Math.max(0, at.find((place) => place >= 0) ?? 0)).split('\n').length;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}

function brokenEntry(path: string, line: number, found: string, fault: string): Problem {
  // The library counts lines from where it began to read.
  const reason = fault.replace(/ at line \d+ col \d+:?$/, '');
  return {
    path,
    line,
    message: `entry ${quoteFound(found)} cannot be read: ${reason}`,
    hint: 'see that its braces and quotes are closed; it was left out',
  };
}
