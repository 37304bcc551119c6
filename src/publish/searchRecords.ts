import type { CustomRecord } from 'pagefind';
import { paperPath } from '../model/permalink.ts';

/** What the search index is told of a paper. */
export interface SearchablePaper {
  readonly slug: string;
  readonly title: string;
  /** First theme, then the further ones, by id. */
  readonly themes: readonly [string, ...string[]];
  /** Names of all authors, as far as they are known. */
  readonly authors: readonly string[];
  /** The line that stands below the title in a list. */
  readonly byline: string;
  /** The editor's summary in plain words. */
  readonly plain: string | undefined;
  /** The abstract as plain text. */
  readonly text: string;
}

/** Takes a paper and gives its record: Pagefind weighs title and authors as metadata; excerpts are cut from the abstract. */
export function toSearchRecord(paper: SearchablePaper): CustomRecord {
  const { slug, title, themes, authors, byline, plain, text } = paper;
  return {
    url: paperPath(slug),
    content: text,
    language: 'en',
    meta: {
      title,
      ...(authors.length > 0 ? { authors: authors.join(', ') } : {}),
      ...(byline === '' ? {} : { byline }),
      ...(plain === undefined ? {} : { plain }),
    },
    filters: { theme: [...themes] },
  };
}
