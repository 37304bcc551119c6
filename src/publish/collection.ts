import { getCollection, type CollectionEntry } from 'astro:content';
import { shelvePapers, type Shelf } from '../corpus/shelves.ts';
import { compareTitles } from '../text/titleOrder.ts';

/** A paper as pages show it. */
export interface Paper {
  readonly slug: string;
  readonly title: string;
  /** First theme, by id. */
  readonly theme: string;
  /** Further themes, by id. */
  readonly also: readonly string[];
  readonly entry: CollectionEntry<'papers'>;
}

/** A theme as pages show it. */
export interface Theme {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly core: boolean;
  readonly plant: string | undefined;
  readonly colour: { readonly day: string; readonly night: string };
  readonly entry: CollectionEntry<'themes'>;
  readonly shelf: Shelf<Paper>;
}

/** Everything the site is made of, read once for all pages. */
export interface Collection {
  /** In filing order. */
  readonly papers: readonly Paper[];
  /** Core themes first, then their neighbours. */
  readonly themes: readonly Theme[];
  readonly themeById: ReadonlyMap<string, Theme>;
}

/** Gives the papers and themes of the content folder; throws where a paper names a theme that is not there. */
export async function readCollection(): Promise<Collection> {
  const papers = (await getCollection('papers')).map(toPaper);
  papers.sort((a, b) => compareTitles(a.title, b.title));
  const entries = await getCollection('themes');
  entries.sort((a, b) => Number(b.data.core) - Number(a.data.core) || a.data.order - b.data.order);
  const shelves = shelvePapers(
    papers,
    entries.map(({ id }) => id),
  );
  const themes = entries.map((entry, index) => toTheme(entry, shelves[index]));
  const themeById = new Map(themes.map((theme) => [theme.id, theme]));
  for (const { slug, theme, also } of papers) {
    const unknown = [theme, ...also].find((id) => !themeById.has(id));
    if (unknown === undefined) continue;
    throw new Error(`paper "${slug}": unknown theme "${unknown}"; run \`npm run check\``);
  }
  return { papers, themes, themeById };
}

function toPaper(entry: CollectionEntry<'papers'>): Paper {
  const { title, theme, also } = entry.data;
  return { slug: entry.id, title, theme, also, entry };
}

function toTheme(entry: CollectionEntry<'themes'>, shelf: Shelf<Paper> | undefined): Theme {
  const { title, summary, core, plant, colour } = entry.data;
  const empty = { theme: entry.id, first: [], further: [] };
  return { id: entry.id, title, summary, core, plant, colour, entry, shelf: shelf ?? empty };
}
