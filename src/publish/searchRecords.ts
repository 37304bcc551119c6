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
  /** The editor's sentence in plain words; '' where there is none. */
  readonly plain: string;
  /** What somebody might type who remembers the idea but not its words. */
  readonly asked: readonly string[];
  /** What people outside the field may call the concepts in it. */
  readonly lay: readonly string[];
  /** The abstract as plain text. */
  readonly text: string;
}

/** Takes a paper and gives its record: Pagefind searches its metadata too, and the planner weighs each by its name. */
export function toSearchRecord(paper: SearchablePaper): CustomRecord {
  const { slug, title, themes, authors, byline, plain, asked, lay, text } = paper;
  return {
    url: paperPath(slug),
    content: text,
    language: 'en',
    meta: {
      title,
      ...(authors.length > 0 ? { authors: authors.join(', ') } : {}),
      ...(byline === '' ? {} : { byline }),
      ...(plain === '' ? {} : { plain }),
      ...(asked.length > 0 ? { asked: asked.join('; ') } : {}),
      ...(lay.length > 0 ? { lay: lay.join('; ') } : {}),
    },
    filters: { theme: [...themes] },
  };
}
