import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperFrontMatter } from '../model/paper.ts';
import { quoteFound, type Problem } from '../model/problem.ts';
import { unknownName } from '../model/unknownName.ts';
import { joinEntries, type Received } from './listing/joinEntries.ts';
import type { Listing } from './listing/listing.ts';
import type { Placement } from './place/placements.ts';
import { createPlacer } from './place/placePapers.ts';
import { planPage, takenSlugs, type PlannedPage } from './pages/planPages.ts';
import { readListing } from './listing/readListing.ts';
import { readPaperPages, readThemePages, type Pages } from '../content/readPages.ts';
import { sortReceived, type Change, type SortedTexts } from './pages/sortReceived.ts';
import { writePages, type WrittenPage } from './pages/writePages.ts';

/** What `collect` is asked to do. */
export interface CollectRequest {
  /** The content folder. */
  readonly content: string;
  /** Listings to read; none means every `*.txt` in `listings/` of the content folder. */
  readonly paths: readonly string[];
  /** An editor's decisions on where papers go, by folded title. */
  readonly placements: ReadonlyMap<string, Placement>;
  /** Called now and then with a few words on how far the work is. */
  readonly onProgress: (done: string) => void;
}

/** What `collect` found and did. */
export interface CollectReport {
  readonly listings: readonly { readonly path: string; readonly listing: Listing }[];
  readonly groups: readonly Received[][];
  readonly alreadyThere: number;
  readonly changed: readonly Change[];
  readonly doubles: SortedTexts['doubles'];
  /** Pages written, in order. */
  readonly written: readonly WrittenPage[];
  /** Texts that a problem kept from being a page. */
  readonly skipped: number;
  readonly problems: readonly Problem[];
}

/** Reads listings, writes a page for each paper that has none, and reports; touches no page that is there. */
export function collect(request: CollectRequest): CollectReport {
  const { content, onProgress } = request;
  const listings = readListings(request);
  const existing = readPaperPages(content);
  const groups = joinEntries(listings.flatMap(({ listing }) => listing.entries));
  const sorted = sortReceived(groups, existing.pages, existing.broken);
  const plan = planPages(sorted.fresh, existing, request);
  const written = writePages(content, plan.pages, (count) => {
    onProgress(`wrote ${count} of ${plan.pages.length} pages`);
  });
  const problems = [
    ...(listings.length === 0 ? [noListings(content)] : []),
    ...listings.flatMap(({ listing }) => listing.problems),
    ...existing.problems,
    ...sorted.conflicts,
    ...plan.problems,
    ...written.problems,
  ];
  const alreadyThere = sorted.alreadyThere.length;
  const skipped = sorted.conflicts.length + sorted.fresh.length - written.pages.length;
  const { changed, doubles } = sorted;
  return {
    listings,
    groups,
    alreadyThere,
    changed,
    doubles,
    written: written.pages,
    skipped,
    problems,
  };
}

function readListings({ content, paths, onProgress }: CollectRequest): CollectReport['listings'] {
  const found =
    paths.length > 0
      ? [...new Set(paths)]
      : globSync('*.txt', { cwd: join(content, 'listings') })
          .sort()
          .map((name) => join(content, 'listings', name));
  return found.map((path, index) => {
    onProgress(`reading listing ${index + 1} of ${found.length}`);
    return { path, listing: readListing(path) };
  });
}

function planPages(
  fresh: readonly Received[],
  existing: Pages<PaperFrontMatter>,
  { content, placements, onProgress }: CollectRequest,
): { pages: PlannedPage[]; problems: Problem[] } {
  const themes = readThemePages(content);
  if (fresh.length > 0 && themes.pages.length === 0) {
    return { pages: [], problems: [...themes.problems, noThemes(content)] };
  }
  const place = createPlacer(existing.pages, themes.pages, placements);
  const taken = takenSlugs(existing.pages, existing.broken);
  const ids = [...themes.pages, ...themes.broken].map(({ id }) => id);
  const pages: PlannedPage[] = [];
  const problems: Problem[] = [];
  for (const received of fresh) {
    const placement = place(received);
    const unknown = [placement.theme, ...placement.also].find((theme) => !ids.includes(theme));
    if (unknown === undefined) pages.push(planPage(received, placement, taken));
    else problems.push(unknownTheme(unknown, ids, received));
    onProgress(`placed ${pages.length} of ${fresh.length} new papers`);
  }
  return { pages, problems };
}

function unknownTheme(
  theme: string,
  ids: readonly string[],
  { title, sources }: Received,
): Problem {
  const { path, line } = sources[0];
  const { message, hint } = unknownName('theme', theme, ids);
  return { path, line, message: `${message} in the placement of ${quoteFound(title)}`, hint };
}

function noListings(content: string): Problem {
  return {
    path: `${content}/listings`,
    message: 'no listing',
    hint: 'put a text file there, or name one: `npm run collect -- listing.txt`',
  };
}

function noThemes(content: string): Problem {
  return {
    path: `${content}/themes`,
    message: 'no theme to place new papers in',
    hint: 'write a theme page first, `content/themes/<theme>.mdx`',
  };
}
