import project from '../../package.json' with { type: 'json' };

/** The site's own words and addresses, in one place. */
export const site = {
  name: 'Florilegium',
  tagline: 'Research abstracts on how neural networks are trained, gathered by theme',
  repository: project.repository.url,
} as const;

/** Takes the path of a file in the project and gives the address where an editor can change it. */
export function editUrl(path: string): string {
  return `${site.repository}/edit/main/${path}`;
}

/** Takes a listing's name and gives it as a reader may say it: `002_48af763f823ec25e.txt` → `listing 002`. */
export function listingLabel(listing: string): string {
  return `listing ${listing.replace(/_.*|\.txt$/g, '')}`;
}

/** Takes a listing's name and a line in it, and gives the address that shows that line as received. */
export function listingUrl(listing: string, line: number): string {
  return `${site.repository}/blob/main/content/listings/${listing}?plain=1#L${line}`;
}
