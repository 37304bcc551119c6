import { basename } from 'node:path';
import { digestsOf } from '../model/paper.ts';
import { foldKey } from '../text/fold.ts';
import { abstractOverlap } from '../text/overlap.ts';
import { titleKeys } from '../text/repair/titleKeys.ts';
import type { Received } from './joinEntries.ts';
import type { BrokenPage, PaperPage } from './readPages.ts';

/** The page that holds a received text, and whether it was made from another one. */
export interface Match {
  readonly page: PaperPage | BrokenPage;
  readonly isChanged: boolean;
}

/** Share of a text's phrases that a page must hold to be taken for the same text, retitled. */
const SAME_ABSTRACT = 0.5;

/**
 * Takes received texts and the pages there are; gives the page of each text that has one: by digest, however the page was moved,
 * renamed or edited; else by title; else, where a listing now has another title at a page's own line, by an abstract most of
 * whose phrases are the same. The last two are changed texts. The answer for one text does not depend on which of the others
 * have pages already, so that a run that was broken off ends as one that was not.
 */
export function matchPages(
  texts: readonly Received[],
  pages: readonly PaperPage[],
  broken: readonly BrokenPage[],
): Map<Received, Match> {
  const byDigest = new Map(pages.flatMap((page) => digestsOf(page.checked).map((d) => [d, page])));
  const byTitle = new Map(pages.map((page) => [foldKey(page.checked.title), page]));
  const matches = new Map<Received, Match>();
  for (const text of texts) {
    // A page whose front matter is broken still belongs to its paper: it must not be written a second time.
    const same =
      byDigest.get(text.digest) ?? broken.find(({ source }) => source.includes(text.digest));
    const page =
      same ??
      titleKeys(text.title)
        .map((key) => byTitle.get(key))
        .find(Boolean);
    if (page !== undefined) matches.set(text, { page, isChanged: same === undefined });
  }
  for (const [text, page] of matchRetitled(texts, pages, matches)) {
    matches.set(text, { page, isChanged: true });
  }
  return matches;
}

function matchRetitled(
  texts: readonly Received[],
  pages: readonly PaperPage[],
  matches: ReadonlyMap<Received, Match>,
): [Received, PaperPage][] {
  const claimed = new Set([...matches.values()].map(({ page }) => page));
  const orphans = new Map<string, PaperPage>();
  for (const page of pages.filter((candidate) => !claimed.has(candidate))) {
    for (const { listing, line } of page.checked.sources) orphans.set(`${listing}:${line}`, page);
  }
  return texts
    .filter((text) => !matches.has(text))
    .flatMap((text): [Received, PaperPage][] => {
      const places = text.sources.map(({ path, line }) => `${basename(path)}:${line}`);
      const page = places.map((place) => orphans.get(place)).find((found) => found !== undefined);
      return page !== undefined && abstractOverlap(text.abstract, page.body) >= SAME_ABSTRACT
        ? [[text, page]]
        : [];
    });
}
