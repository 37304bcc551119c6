import { WRITERS, type ExportFormat } from '../../model/citation/exportFormats.ts';
import { readCitations } from './readCitations.ts';

export { copyText } from './copyText.ts';
export { EXPORT_FORMATS, type ExportFormat } from '../../model/citation/exportFormats.ts';

/** Papers as a file. */
export interface ExportedPapers {
  readonly text: string;
  readonly fileName: string;
  /** The media type. */
  readonly type: string;
  /** How many papers are in it: one that the site no longer has is left out. */
  readonly count: number;
}

/**
 * Takes slugs and a format and gives the papers as a file, in the order asked for. `statement`, a sentence on where the set comes from,
 * stands at the head where the format has a place for it (BibTeX, Markdown). Throws where the records cannot be had.
 */
export async function exportPapers(
  slugs: readonly string[],
  format: ExportFormat,
  statement = '',
): Promise<ExportedPapers> {
  const citations = await readCitations(slugs);
  const { ending, type, write } = WRITERS[format];
  const [first] = citations;
  const name =
    citations.length === 1 && first !== undefined
      ? first.record.id
      : `florilegium-${citations.length}-papers`;
  const text = write(citations, statement.trim());
  return { text, fileName: `${name}${ending}`, type, count: citations.length };
}

/** Takes a text, a name and a media type, and gives the text to the reader as a file. */
export function download(text: string, fileName: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin to read only after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
