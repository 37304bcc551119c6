import type { CustomRecord } from 'pagefind';
import { foldWords } from '../../text/fold.ts';
import { paperPath } from '../../model/permalink.ts';

/** What the search index is told of a paper. */
export interface SearchablePaper {
  readonly slug: string;
  readonly title: string;
  /** What others call it, as its page says. */
  readonly names: readonly string[];
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
  const { slug, themes, title, authors, byline, plain, asked, lay, text } = paper;
  const called = otherNames(paper);
  return {
    url: paperPath(slug),
    content: text,
    language: 'en',
    meta: {
      title,
      ...(authors.length > 0 ? { authors: authors.join(', ') } : {}),
      ...(byline === '' ? {} : { byline }),
      ...(plain === '' ? {} : { plain }),
      ...(called.length > 0 ? { called: called.join('; ') } : {}),
      ...(asked.length > 0 ? { asked: asked.join('; ') } : {}),
      ...(lay.length > 0 ? { lay: lay.join('; ') } : {}),
    },
    filters: { theme: [...themes] },
  };
}

const RE_RAISED = /\p{No}/u;

/**
 * What a paper is called in other words or letters than its title and abstract have: `SigLIP`, and `sp2ot` for `SP²OT`, as the index
 * takes a raised figure for another sign than the figure that people type.
 */
function otherNames({ title, text, names }: SearchablePaper): string[] {
  const words = new Set(foldWords(`${title} ${text}`));
  const further = names.filter((name) => foldWords(name).some((word) => !words.has(word)));
  const typed = title
    .split(/[\s:,]+/)
    .filter((word) => RE_RAISED.test(word))
    .flatMap(foldWords);
  return [...further, ...typed];
}
