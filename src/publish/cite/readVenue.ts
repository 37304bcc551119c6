import { cleanLine } from '../../text/cleanLine.ts';

/** A venue taken apart as citations want it. */
export interface Venue {
  readonly name: string;
  readonly year?: number;
  readonly volume?: string;
  readonly issue?: string;
  /** First page or number of the article. */
  readonly page?: string;
}

const RE_VENUE =
  /^(?<name>\D+?)(?: (?!(?:19|20)\d\d\b)(?<volume>\d+)(?:\((?<issue>\d+)\))?)?(?: \(?(?<year>(?:19|20)\d\d)\)?)?(?: (?<page>\d+))?$/;

const RE_YEAR = /\b(?:19|20)\d\d\b/;

/**
 * Takes a venue as records name it (`ICML 2023`, `Neural Networks 132 (2020)`, `Doklady Mathematics 110(1) 2024`) and gives its parts. What is
 * written another way (`NeurIPS (vol. 38, 2025)`) stays whole, and only its year is read.
 */
export function readVenue(venue: string): Venue {
  const line = cleanLine(venue);
  const { name = line, year, volume, issue, page } = RE_VENUE.exec(line)?.groups ?? {};
  const written = year ?? RE_YEAR.exec(line)?.[0];
  return {
    name,
    ...(written === undefined ? {} : { year: Number(written) }),
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(page === undefined ? {} : { page }),
  };
}
