import { bibtexComment, toBibtex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { toCsv } from './csv.ts';
import { escapeMarkdown, toMarkdownList } from './markdown.ts';
import { toRis } from './ris.ts';

/** What a set of papers can be taken away as. */
export const EXPORT_FORMATS = ['bibtex', 'ris', 'csl-json', 'csv', 'markdown'] as const;

/** A format of {@link EXPORT_FORMATS}. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface Writer {
  /** How a file of it ends, with the dot. */
  readonly ending: string;
  readonly type: string;
  /** `statement` says where the set comes from; '' where nothing is to be said. */
  readonly write: (citations: readonly Citation[], statement: string) => string;
}

/**
 * How each format is written. The statement goes to the head where the format has words for readers: a comment in BibTeX, a paragraph
 * in Markdown. RIS, CSL-JSON and CSV have none, and a made-up record or a line above the table would break who reads them.
 */
export const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  bibtex: {
    ending: '.bib',
    type: 'application/x-bibtex;charset=utf-8',
    write: (citations, statement) =>
      [...(statement === '' ? [] : [bibtexComment(statement)]), ...citations.map(toBibtex)].join(
        '\n',
      ),
  },
  ris: {
    ending: '.ris',
    type: 'application/x-research-info-systems;charset=utf-8',
    write: (citations) => citations.map(toRis).join('\r\n'),
  },
  'csl-json': {
    ending: '.json',
    type: 'application/vnd.citationstyles.csl+json;charset=utf-8',
    write: toCslJson,
  },
  csv: { ending: '.csv', type: 'text/csv;charset=utf-8', write: toCsv },
  markdown: {
    ending: '.md',
    type: 'text/markdown;charset=utf-8',
    write: (citations, statement) =>
      (statement === '' ? '' : `${escapeMarkdown(statement)}\n\n`) + toMarkdownList(citations),
  },
};

/** Takes papers and gives their records as a list in CSL-JSON. */
export function toCslJson(citations: readonly Citation[]): string {
  return `${JSON.stringify(
    citations.map(({ record }) => record),
    undefined,
    1,
  )}\n`;
}
