import { authorNames, venueOf, yearOf, type Reference } from '../../model/reference/reference.ts';

/** Authors named in a list before the rest is counted. */
const NAMED = 3;

/** Takes a record and gives the line below a title in a list: people and year, as far as they are known; '' where neither is. */
export function byline(reference: Reference | undefined): string {
  if (reference === undefined) return '';
  const year = yearOf(reference);
  return [joinNames(authorNames(reference)), year === undefined ? '' : String(year)]
    .filter(Boolean)
    .join(', ');
}

const RE_YEAR = /\b(?:19|20)\d\d\b/;

/**
 * Takes a record and gives where and when it appeared, as far as that is known; '' where neither is. A venue is mostly named with
 * its own year, which then counts: the year of the record is that of the first preprint.
 */
export function venueLine(reference: Reference): string {
  const venue = venueOf(reference) ?? '';
  const year = yearOf(reference);
  const years = year === undefined || RE_YEAR.test(venue) ? '' : String(year);
  return [venue, years].filter(Boolean).join(' · ');
}

function joinNames(names: readonly string[]): string {
  if (names.length <= NAMED) return names.join(', ');
  const others = names.length - NAMED + 1;
  return `${names.slice(0, NAMED - 1).join(', ')} and ${others} others`;
}
