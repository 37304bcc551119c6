const RE_ISSUE = /[ ,]+(?:\(|(?:vol(?:ume)?\.? )?\d).*$/iu;

/** Takes a venue and gives the series it belongs to, without year, volume and remarks: `ICLR 2025` → `ICLR`. */
export function venueSeries(venue: string): string {
  return venue.replace(RE_ISSUE, '');
}
