import { digestsOf } from '../model/paper.ts';
import { foldKey, foldWords } from '../text/fold.ts';
import type { Received } from './joinEntries.ts';
import type { BrokenPage, PaperPage } from './readPages.ts';

/** The page that holds a received text, and whether it holds it as received. */
export interface Match {
  readonly page: PaperPage | BrokenPage;
  readonly isChanged: boolean;
}

/** Words in a row by which two printings of one abstract are known to be the same. */
const SHINGLE_WORDS = 5;

/** Share of an entry's shingles that a page must hold to be its page under another title. */
const SAME_ABSTRACT = 0.5;

/**
 * Takes the pages there are and gives the function that finds the page of a received text: by digest, however the page was
 * moved, renamed or edited; else by title; else by an abstract most of whose phrases are the same. The last two are changed texts.
 */
export function createPageMatcher(
  pages: readonly PaperPage[],
  broken: readonly BrokenPage[],
): (received: Received) => Match | undefined {
  const byDigest = new Map(pages.flatMap((page) => digestsOf(page.checked).map((d) => [d, page])));
  const byTitle = new Map(pages.map((page) => [foldKey(page.checked.title), page]));
  const byAbstract = createAbstractMatcher(pages);
  return (received) => {
    const same = byDigest.get(received.digest);
    if (same !== undefined) return { page: same, isChanged: false };
    // A page whose front matter is broken still belongs to its paper: it must not be written a second time.
    const damaged = broken.find(({ source }) => source.includes(received.digest));
    if (damaged !== undefined) return { page: damaged, isChanged: false };
    const page = byTitle.get(foldKey(received.title)) ?? byAbstract(received.abstract);
    return page === undefined ? undefined : { page, isChanged: true };
  };
}

function createAbstractMatcher(
  pages: readonly PaperPage[],
): (abstract: string) => PaperPage | undefined {
  // Made only when a text is new, for the sake of the many runs that find none.
  let holders: Map<string, PaperPage[]> | undefined;
  return (abstract) => {
    holders ??= holdersOfShingles(pages);
    const shingles = shinglesOf(abstract);
    const shared = new Map<PaperPage, number>();
    for (const shingle of shingles) {
      for (const page of holders.get(shingle) ?? []) shared.set(page, (shared.get(page) ?? 0) + 1);
    }
    const [page, count] = [...shared].sort((a, b) => b[1] - a[1])[0] ?? [undefined, 0];
    return count >= shingles.size * SAME_ABSTRACT ? page : undefined;
  };
}

function holdersOfShingles(pages: readonly PaperPage[]): Map<string, PaperPage[]> {
  const holders = new Map<string, PaperPage[]>();
  for (const page of pages) {
    for (const shingle of shinglesOf(page.body)) {
      const known = holders.get(shingle);
      if (known === undefined) holders.set(shingle, [page]);
      else known.push(page);
    }
  }
  return holders;
}

function shinglesOf(text: string): Set<string> {
  const words = foldWords(text);
  const count = Math.max(0, words.length - SHINGLE_WORDS + 1);
  return new Set(
    Array.from({ length: count }, (_, at) => words.slice(at, at + SHINGLE_WORDS).join(' ')),
  );
}
