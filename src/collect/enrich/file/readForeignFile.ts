import { readFileSync } from 'node:fs';
import { quoteFound, type Problem } from '../../../model/problem.ts';
import { explainDiskError } from '../../../content/diskError.ts';
import { readCslRecord, type ForeignFile } from './cslRecord.ts';
import { readBibtexFile } from './readBibtexFile.ts';
import { jsonLines, readJsonFile } from '../../../content/readReferences.ts';

/** Takes the path of a .bib or .json file and gives its records with their lines, and every problem in it. */
export function readForeignFile(path: string): ForeignFile {
  const file = path.toLowerCase().endsWith('.bib') ? readBib(path) : readJson(path);
  if (file.records.length > 0 || file.problems.length > 0) return file;
  const message = 'no record in the file';
  const hint = 'export again as BibTeX, BibLaTeX (.bib) or CSL JSON (.json)';
  return { records: [], problems: [{ path, message, hint }] };
}

function readBib(path: string): ForeignFile {
  try {
    return readBibtexFile(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), path);
  } catch (error) {
    return { records: [], problems: [{ path, ...explainDiskError(error, 'read') }] };
  }
}

function readJson(path: string): ForeignFile {
  const json = readJsonFile(path);
  if ('problem' in json) return { records: [], problems: [json.problem] };
  const { value, text } = json;
  if (!Array.isArray(value)) {
    const message = `a list of records is wanted, found ${quoteFound(text.trim(), 40)}`;
    return { records: [], problems: [{ path, line: 1, message, hint: 'export as CSL JSON' }] };
  }
  const file: ForeignFile = { records: [], problems: [] };
  const lineOf = jsonLines(text);
  for (const [index, foreign] of value.entries()) {
    const line = lineOf([index]);
    const record = readCslRecord(foreign);
    if ('fault' in record) file.problems.push(brokenRecord(path, line, record.fault));
    else file.records.push({ ...record, line });
  }
  return file;
}

function brokenRecord(path: string, line: number, fault: string): Problem {
  const message = `a record that cannot be read: ${fault}`;
  return { path, line, message, hint: 'mend it there, or export it again; it was left out' };
}
