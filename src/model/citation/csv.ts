import { citedAuthors, citedYear, type Citation } from './citation.ts';

const COLUMNS: readonly (readonly [string, (citation: Citation) => string | undefined])[] = [
  ['title', ({ record }) => record.title],
  ['authors', (citation) => citedAuthors(citation).join('; ')],
  ['year', citedYear],
  ['venue', ({ venue }) => venue],
  ['doi', ({ record }) => record.DOI],
  ['arxiv', ({ record }) => record.archive_location],
  ['address', ({ address }) => address],
  ['plain', ({ plain }) => plain],
];

/** By it a spreadsheet knows that the names are in UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Takes papers and gives them as a table by RFC 4180, a first line with the names of the columns. */
export function toCsv(citations: readonly Citation[]): string {
  const rows = [
    COLUMNS.map(([name]) => name),
    ...citations.map((citation) => COLUMNS.map(([, read]) => read(citation) ?? '')),
  ];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

const RE_FORMULA = /^[=+\-@\t\r]/;
const RE_NEEDS_QUOTES = /[",\r\n]/;

/** A spreadsheet would run what begins like a formula; behind an apostrophe it is text. */
function quote(value: string): string {
  const text = RE_FORMULA.test(value) ? `'${value}` : value;
  return RE_NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
