import type { CustomRecord } from 'pagefind';
import { paperPath } from '../model/permalink.ts';

/** What the search index is told of a paper. */
export interface SearchablePaper {
  readonly slug: string;
  readonly title: string;
  /** First theme, then the further ones, by id. */
  readonly themes: readonly [string, ...string[]];
  /** The abstract as plain text. */
  readonly text: string;
}

/** Takes a paper and gives its record: the title is weighed by Pagefind as metadata, the abstract is what excerpts are cut from. */
export function toSearchRecord({ slug, title, themes, text }: SearchablePaper): CustomRecord {
  return {
    url: paperPath(slug),
    content: text,
    language: 'en',
    meta: { title },
    filters: { theme: [...themes] },
  };
}
