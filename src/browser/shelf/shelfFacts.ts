import type { PaperFacts } from '../../model/published/facts.ts';
import { areFacts, type FoundFacts } from '../papers/facts.ts';
import { mapInBatches } from '../papers/mapInBatches.ts';
import { renamePaper, type SavedPaper, type Shelf } from './kept/shelf.ts';

/** A saved paper with what was found of it. */
export type LoadedPaper = readonly [saved: SavedPaper, found: FoundFacts];

/** The facts of the papers on the shelf, each asked for once. */
export interface ShelfFacts {
  readonly of: (slug: string) => FoundFacts | undefined;
  readonly yearOf: (slug: string) => number | undefined;
  /** Loads the facts that were not asked for yet, calls back with each, and gives them when all are there. */
  readonly load: (
    papers: readonly SavedPaper[],
    onLoad: (...paper: LoadedPaper) => void,
  ) => Promise<LoadedPaper[]>;
  readonly isLoading: () => boolean;
}

/** A paper that is saved under a former slug or title, with its facts of today. */
export type RenamedPaper = readonly [saved: SavedPaper, facts: PaperFacts];

/** Takes what reads the facts of a paper, and keeps those of the shelf. */
export function createShelfFacts(read: (slug: string) => Promise<FoundFacts>): ShelfFacts {
  const facts = new Map<string, FoundFacts>();
  const asked = new Set<string>();
  return {
    of: (slug) => facts.get(slug),
    yearOf: (slug) => {
      const found = facts.get(slug);
      return areFacts(found) ? found.year : undefined;
    },
    load: (papers, onLoad) => {
      const missing = papers.filter(({ slug }) => !facts.has(slug) && !asked.has(slug));
      for (const { slug } of missing) asked.add(slug);
      return mapInBatches(missing, async (saved) => {
        const found = await read(saved.slug);
        facts.set(saved.slug, found);
        asked.delete(saved.slug);
        onLoad(saved, found);
        return [saved, found];
      });
    },
    isLoading: () => asked.size > 0,
  };
}

/** Takes loaded papers and gives those whose slug or title has changed since they were saved. */
export function renamedPapers(loaded: readonly LoadedPaper[]): RenamedPaper[] {
  return loaded.flatMap(([saved, found]): RenamedPaper[] =>
    areFacts(found) && (found.slug !== saved.slug || found.title !== saved.title)
      ? [[saved, found]]
      : [],
  );
}

/** Takes a shelf and renamed papers, and gives it with their present names. */
export function renameAll(shelf: Shelf, renamed: readonly RenamedPaper[]): Shelf {
  return renamed.reduce((next, [{ slug }, facts]) => renamePaper(next, slug, facts), shelf);
}
