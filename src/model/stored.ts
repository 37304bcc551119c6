import { BASE } from './address.ts';

/**
 * Takes the folder that a site is published under and gives what the names of all that it stores in a browser begin with. Sites on one host
 * share one store: the folder keeps them apart, between signs that no folder has, so that no name begins that of another site. A site
 * at the root has the name alone, under which its readers have had their shelves from the first.
 */
export function storedName(base: string): string {
  return base === '/' ? 'florilegium' : `florilegium:${base}:`;
}

/** What the names of all that this site stores in a browser begin with: `florilegium`, or `florilegium:/abstracts/:`. */
export const STORED = storedName(BASE);
