import { formatProblem, quoteFound, sortProblems } from '../model/problem.ts';
import type { CollectReport } from './collect.ts';
import type { Listing } from './listing.ts';
import type { WrittenPage } from './writePages.ts';
import type { Change } from './sortReceived.ts';

/** Lines of furniture that are shown of one listing; a report is to be read. */
const SHOWN_FURNITURE = 8;

/** Takes what `collect` did and gives it as text: what was found where, what is for the editor, the problems, the sums. */
export function formatReport(report: CollectReport): string {
  return [
    ...report.listings.map(({ path, listing }) => formatListing(path, listing)),
    ...report.changed.map(formatChange),
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
