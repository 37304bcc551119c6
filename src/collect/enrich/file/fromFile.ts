import type { Problem } from '../../../model/problem.ts';
import { foldKey } from '../../../text/fold.ts';
import { readPaperPages } from '../../../content/readPages.ts';
import { createAdder, referencesPath, type Addition } from '../addToReferences.ts';
import { readForeignFile } from './readForeignFile.ts';
import { readReferences } from '../../../content/readReferences.ts';

/** What `enrich --from` is asked to do. */
export interface ImportRequest {
  /** The content folder. */
  readonly content: string;
  /** Path of the .bib or .json file. */
  readonly from: string;
  readonly isDryRun: boolean;
}

/** A record of the file that somebody is to look at. */
export interface Note {
  readonly path: string;
  readonly line: number;
  readonly title: string;
  readonly reason: string;
}

/** What came of reading the file. */
export interface ImportReport {
  readonly records: number;
  readonly additions: readonly Addition[];
  /** Records of papers that have no page here. */
  readonly unmatched: readonly Note[];
  /** Records of a paper that an earlier record of the file was about; both are used. */
  readonly repeated: readonly Note[];
  readonly problems: readonly Problem[];
}

/** Reads the export of a reference manager and adds what it knows of our papers, found by title. */
export function enrichFromFile({ content, from, isDryRun }: ImportRequest): ImportReport {
  const existing = readReferences(referencesPath(content));
  const pages = readPaperPages(content);
  const file = readForeignFile(from);
  const problems = [...existing.problems, ...pages.problems, ...file.problems];
  const report = {
    records: file.records.length,
    additions: [] as Addition[],
    unmatched: [] as Note[],
    repeated: [] as Note[],
    problems,
  };
  // What cannot be read must not be written over.
  if (existing.problems.length > 0) return report;
  const byTitle = new Map(pages.pages.map((page) => [foldKey(page.checked.title), page]));
  const lines = new Map<string, number>();
  const add = createAdder(content, isDryRun);
  for (const { title, offer, line } of file.records) {
    const note = (reason: string): Note => ({ path: from, line, title, reason });
    const page = byTitle.get(foldKey(title));
    if (page === undefined) {
      report.unmatched.push(note('no page has this title'));
      continue;
    }
    const first = lines.get(page.id);
    if (first === undefined) lines.set(page.id, line);
    else report.repeated.push(note(`a second record of it, after line ${first}; both were used`));
    const result = add(page, offer, `${from}:${line}`);
    if ('problems' in result) problems.push(...result.problems);
    else report.additions.push(result);
  }
  return report;
}
