import { basename } from 'node:path';
import { formatPage } from '../model/page.ts';
import type { PaperFrontMatterInput } from '../model/paper.ts';
import { textToMdx } from '../text/escape.ts';
import { titleToSlugs } from '../text/slug.ts';
import type { Received } from './joinEntries.ts';
import type { Placement } from './placements.ts';
import type { BrokenPage, PaperPage } from './readPages.ts';

/** A page to be written: where, below `content/papers/`, and its whole text. */
export interface PlannedPage {
  /** True where the theme is a suggestion. */
  readonly needsReview: boolean;
  readonly theme: string;
  readonly slug: string;
  readonly text: string;
}

/** Takes the pages there are and gives every slug that is spoken for: names, former names, whole or broken. */
export function takenSlugs(
  pages: readonly PaperPage[],
  broken: readonly BrokenPage[],
): Set<string> {
  return new Set([
    ...pages.flatMap((page) => [page.id, ...page.checked.aliases]),
    ...broken.map((page) => page.id),
  ]);
}

/** Takes a received text and its placement, and gives its page under a slug that is free; the slug is then taken. */
export function planPage(
  received: Received,
  { theme, also, needsReview }: Placement,
  taken: Set<string>,
): PlannedPage {
  const slug = freeSlug(received, taken);
  taken.add(slug);
  const frontMatter: PaperFrontMatterInput = {
    title: received.title,
    ...(also.length > 0 ? { also: [...also] } : {}),
    sources: received.sources.map(({ path, line }) => ({ listing: basename(path), line })),
    digest: received.digest,
    ...(needsReview ? { needsReview } : {}),
  };
  return { needsReview, theme, slug, text: formatPage(frontMatter, textToMdx(received.abstract)) };
}

/** The short name, else the whole title, else the whole title with the first number that is free. */
function freeSlug({ title, digest }: Received, taken: ReadonlySet<string>): string {
  const candidates = titleToSlugs(title);
  const free = candidates.find((slug) => !taken.has(slug));
  if (free !== undefined) return free;
  // A title without one Latin letter still needs an address that stays.
  const whole = candidates.at(-1) ?? `paper-${digest.slice(0, 8)}`;
  let number = candidates.length === 0 ? 1 : 2;
  while (taken.has(number === 1 ? whole : `${whole}-${number}`)) number++;
  return number === 1 ? whole : `${whole}-${number}`;
}
