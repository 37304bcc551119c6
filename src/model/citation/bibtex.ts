import type { Name } from '../reference/name.ts';
import { filedFamily } from '../reference/personName.ts';
import { citedYear, type Citation } from './citation.ts';
import { escapeLatex, titleToLatex } from './latex.ts';

const TYPES = {
  article: 'misc',
  document: 'misc',
  'article-journal': 'article',
  'paper-conference': 'inproceedings',
} as const;

/**
 * Takes a paper and gives its BibTeX entry, key = slug, in UTF-8 as biber and LaTeX since 2018 read it. Our own, because Citation.js
 * loses what it has no command for (`SP²OT`), leaves capitals of a first word open and has no e-prints; the tests read it back with it.
 */
export function toBibtex(citation: Citation): string {
  const { record } = citation;
  const { id, type, title, author = [] } = record;
  const fields: [string, string | undefined][] = [
    ['author', author.map(bibtexName).join(' and ')],
    ['title', titleToLatex(title)],
    [type === 'article-journal' ? 'journal' : 'booktitle', escaped(record['container-title'])],
    ['year', citedYear(citation)],
    ['volume', escaped(record.volume)],
    ['number', escaped(record.issue)],
    ['pages', escaped(record.page)],
    ['eprint', record.archive_location],
    ['archivePrefix', record.archive],
    ['doi', verbatim(record.DOI)],
    ['url', verbatim(record.URL)],
  ];
  const lines = fields.flatMap(([name, value = '']) =>
    value === '' ? [] : `  ${name} = {${value}}`,
  );
  return `@${TYPES[type]}{${id},\n${lines.join(',\n')}\n}\n`;
}

/** Takes a sentence and gives it as a comment of a BibTeX file. BibTeX looks for entries even in comments. */
export function bibtexComment(statement: string): string {
  const text = statement
    .replace(/[{\\}]/g, ' ')
    .replaceAll('@', ' at ')
    .replace(/\s+/g, ' ');
  return `@comment{${text.trim()}}\n`;
}

function escaped(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeLatex(text);
}

const RE_UNSAFE_ADDRESS = /[{}\\\s]/g;

/** Addresses are taken as they stand; only what would end the field is encoded. */
function verbatim(address: string | undefined): string | undefined {
  return address?.replace(RE_UNSAFE_ADDRESS, encodeURIComponent);
}

const RE_READ_OTHERWISE = /\band\b|,/i;
const RE_LOWER_START = /^\p{Ll}/u;

/** In the form `von Last, Jr, First`; what BibTeX would take apart another way stands in braces. */
function bibtexName(name: Name): string {
  if (name.literal !== undefined) return `{${escapeLatex(name.literal)}}`;
  const { family = '', given, suffix } = name;
  const isWhole = RE_LOWER_START.test(family);
  const last = isWhole
    ? [filedFamily({ ...name, family: '' }), `{${escapeLatex(family)}}`].filter(Boolean).join(' ')
    : bracedIfNeeded(filedFamily(name));
  const parts = [last, suffix, given].filter((part) => part !== undefined);
  // A single word is a family name only if nothing follows; of several words BibTeX takes the last.
  if (parts.length === 1) return last.startsWith('{') ? last : `{${last}}`;
  return [last, ...parts.slice(1).map(bracedIfNeeded)].join(', ');
}

function bracedIfNeeded(part: string): string {
  return RE_READ_OTHERWISE.test(part) ? `{${escapeLatex(part)}}` : escapeLatex(part);
}
