import { authorNames, yearOf, type Reference } from '../model/reference.ts';

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

function joinNames(names: readonly string[]): string {
  if (names.length <= NAMED) return names.join(', ');
  const others = names.length - NAMED + 1;
  return `${names.slice(0, NAMED - 1).join(', ')} and ${others} others`;
}
