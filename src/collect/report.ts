import { formatProblem, quoteFound, sortProblems } from '../model/problem.ts';
import type { CollectReport } from './collect.ts';
import type { Listing } from './listing/listing.ts';
import type { WrittenPage } from './pages/writePages.ts';
import type { Change } from './pages/sortReceived.ts';

/** Lines of furniture that are shown of one listing; a report is to be read. */
const SHOWN_FURNITURE = 8;

/** Pairs with one abstract that are shown. */
const SHOWN_DOUBLES = 20;

/** Takes what `collect` did and gives it as text: what was found where, what is for the editor, the problems, the sums. */
export function formatReport(report: CollectReport): string {
  return [
    ...report.listings.map(({ path, listing }) => formatListing(path, listing)),
    ...report.listings.flatMap(({ path, listing }) => formatCuts(path, listing)),
    ...report.changed.map(formatChange),
    ...formatDoubles(report),
    ...report.written.flatMap(formatDoubts),
    ...reviewNote(report),
    ...sortProblems(report.problems).map(formatProblem),
    '',
    formatSums(report),
  ].join('\n');
}

function formatListing(path: string, { entries, furniture }: Listing): string {
  const found = `${path}: ${entries.length} entries`;
  if (furniture.length === 0) return found;
  const shown = furniture.slice(0, SHOWN_FURNITURE).map(({ text }) => quoteFound(text, 30));
  const more = furniture.length > SHOWN_FURNITURE ? ', …' : '';
  return `${found}; not part of any: ${shown.join(', ')}${more}`;
}

/** A cut is told apart from other furniture: what looks like a button may be the beginning of a name. */
function formatCuts(path: string, { cuts }: Listing): string[] {
  return cuts.map(
    ({ line, furniture, title }) =>
      `${path}:${line}: cut ${quoteFound(furniture)} off the title ${quoteFound(title)}; look whether it belongs there`,
  );
}

function formatChange({ received, pagePath, diff }: Change): string {
  const [source] = received.sources;
  return [
    `${source.path}:${source.line}: changed upstream: ${quoteFound(received.title)}, page ${pagePath}`,
    `    ${diff.replace(/\n/g, '\n    ')}`,
    `    Correct the page if it should follow; then put "${received.digest}" in its digest.`,
  ].join('\n');
}

/** Text that looks damaged, for the editor; no problem of the listing, so it does not fail the run. */
function formatDoubts({ received, path: page, doubts }: WrittenPage): string[] {
  const [{ path, line }] = received.sources;
  return doubts.map(
    ({ found, why }) => `${path}:${line}: look at ${quoteFound(found)} in ${page}: ${why}`,
  );
}

function formatDoubles({ doubles }: CollectReport): string[] {
  const shown = doubles.slice(0, SHOWN_DOUBLES).map(([{ title, sources }, first]) => {
    const [{ path, line }] = sources;
    return `${path}:${line}: look at ${quoteFound(title)}: it has the abstract of ${quoteFound(first.title)}; if they are one paper, keep one page, with the slug of the other as an alias`;
  });
  const more = doubles.length - shown.length;
  return more > 0 ? [...shown, `… and ${more} more with the abstract of another`] : shown;
}

function reviewNote({ written }: CollectReport): string[] {
  const pages = written.filter((page) => page.needsReview);
  if (pages.length === 0) return [];
  return [
    `${pages.length} themes are suggestions; look at these pages, move a file to move its paper, then delete needsReview:`,
    ...pages.map(({ path }) => `    ${path}`),
  ];
}

function formatSums(report: CollectReport): string {
  const read = report.listings.reduce((sum, { listing }) => sum + listing.entries.length, 0);
  const sums: [string, number][] = [
    ['entries read', read],
    ['papers in them', report.groups.length],
    ['new', report.written.length],
    ['already there', report.alreadyThere],
    ['changed upstream', report.changed.length],
    ['skipped', report.skipped],
    ['problems', report.problems.length],
  ];
  return sums.map(([name, count]) => `${name.padEnd(17)}${String(count).padStart(7)}`).join('\n');
}
