import { basename } from 'node:path';
import { formatPage } from '../../model/page.ts';
import type { PaperFrontMatterInput } from '../../model/paper.ts';
import { repairText, toPlainText, type Residue } from '../../text/repair/index.ts';
import { titleToSlugs } from '../../text/titles/slug.ts';
import type { Received } from '../listing/joinEntries.ts';
import type { Placement } from '../place/placements.ts';
import { repairToMdx } from './repairToMdx.ts';
import type { BrokenPage, PaperPage } from '../../content/readPages.ts';

/** A page to be written: where, below `content/papers/`, and its whole text. */
export interface PlannedPage {
  /** What in the text looks damaged and was left as received, or was mended by inference. */
  readonly doubts: readonly Residue[];
  readonly received: Received;
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
  const title = toPlainText(repairText(received.title).nodes);
  const { mdx, links, doubts } = repairToMdx(received.abstract);
  const slug = freeSlug(title, received.digest, taken);
  taken.add(slug);
  const frontMatter: PaperFrontMatterInput = {
    title,
    ...(also.length > 0 ? { also: [...also] } : {}),
    ...(links.length > 0 ? { links: [...links] } : {}),
    sources: received.sources.map(({ path, line }) => ({ listing: basename(path), line })),
    digest: received.digest,
    ...(needsReview ? { needsReview } : {}),
  };
  const text = formatPage(frontMatter, mdx);
  return { needsReview, theme, slug, text, received, doubts };
}

/** The short name, else the whole title, else the whole title with the first number that is free. */
function freeSlug(title: string, digest: string, taken: ReadonlySet<string>): string {
  const candidates = titleToSlugs(title);
  const free = candidates.find((slug) => !taken.has(slug));
  if (free !== undefined) return free;
  // A title without one Latin letter still needs an address that stays.
  const whole = candidates.at(-1) ?? `paper-${digest.slice(0, 8)}`;
  let number = candidates.length === 0 ? 1 : 2;
  while (taken.has(number === 1 ? whole : `${whole}-${number}`)) number++;
  return number === 1 ? whole : `${whole}-${number}`;
}
