import { basename } from 'node:path';
import { digestsOf } from '../../model/paper.ts';
import { mdxToText } from '../../markdown/mdxToText.ts';
import { foldKey } from '../../text/fold.ts';
import { abstractOverlap } from '../../text/overlap.ts';
import { titleKeys } from '../../text/repair/titleKeys.ts';
import { repairToMdx } from './repairToMdx.ts';
import type { Received } from '../listing/joinEntries.ts';
import type { BrokenPage, PaperPage } from '../../content/readPages.ts';

/** The page that holds a received text, and whether it was made from another one. */
export interface Match {
  readonly page: PaperPage | BrokenPage;
  readonly isChanged: boolean;
}

/** Share of a text's phrases that a page must hold to be taken for the same text, retitled. */
const SAME_ABSTRACT = 0.6;

/**
 * Takes received texts and the pages there are; gives the page of each text that has one: by digest, however the page was moved,
 * renamed or edited; else by title; else, where a page's own listing does not hold it any more, by an abstract most of whose
 * phrases are the same. The last two are changed texts. The answer for one text does not depend on which of the others
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
    if (page === undefined) continue;
    matches.set(text, { page, isChanged: same === undefined && !showsText(page, text) });
  }
  for (const [text, page] of matchRetitled(texts, pages, matches)) {
    matches.set(text, { page, isChanged: true });
  }
  return matches;
}

/** An editor may have deleted the digest, or the listing has another printing: what counts is what the page shows. */
function showsText(page: PaperPage | BrokenPage, { abstract }: Received): boolean {
  return 'body' in page && foldKey(mdxToText(page.body)) === foldKey(repairToMdx(abstract).text);
}

function matchRetitled(
  texts: readonly Received[],
  pages: readonly PaperPage[],
  matches: ReadonlyMap<Received, Match>,
): [Received, PaperPage][] {
  const claimed = new Set([...matches.values()].map(({ page }) => page));
  // A page none of whose texts is in its own listing any more: the listing must have another printing of it.
  const orphans = pages.filter((page) => !claimed.has(page));
  return texts
    .filter((text) => !matches.has(text))
    .flatMap((text): [Received, PaperPage][] => {
      const listings = text.sources.map(({ path }) => basename(path));
      const page = orphans.find(
        ({ checked, body }) =>
          checked.sources.some(({ listing }) => listings.includes(listing)) &&
          abstractOverlap(text.abstract, body) >= SAME_ABSTRACT,
      );
      return page === undefined ? [] : [[text, page]];
    });
}
