import { filedName } from '../reference/personName.ts';
import { citedYear, type Citation } from './citation.ts';

const TYPES = {
  article: 'UNPB',
  document: 'ELEC',
  'article-journal': 'JOUR',
  'paper-conference': 'CPAPER',
} as const;

/**
 * Takes a paper and gives its RIS record: one line to a field, ended by CR LF, as the format asks. Our own, because the library's plugin
 * waits for an older Citation.js, and a line is a tag and a value.
 */
export function toRis(citation: Citation): string {
  const { record } = citation;
  const arxiv = record.archive_location;
  const fields: [string, string | undefined][] = [
    ['TY', TYPES[record.type]],
    ['ID', record.id],
    ...(record.author ?? []).map((name): [string, string] => ['AU', filedName(name)]),
    ['TI', record.title],
    ['T2', record['container-title']],
    ['PY', citedYear(citation)],
    ['VL', record.volume],
    ['IS', record.issue],
    ['SP', record.page],
    ['DO', record.DOI],
    ['DB', record.archive],
    ['AN', arxiv === undefined ? undefined : `arXiv:${arxiv}`],
    ['AB', record.abstract],
    ['UR', record.URL],
  ];
  const lines = fields.flatMap(([tag, value = '']) =>
    value === '' ? [] : `${tag}  - ${value}\r\n`,
  );
  return `${lines.join('')}ER  - \r\n`;
}
