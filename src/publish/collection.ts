import { getCollection, type CollectionEntry } from 'astro:content';
import { findAuthors, type Author } from '../corpus/authors.ts';
import { shelvePapers, type Shelf } from '../corpus/shelves.ts';
import type { Reference } from '../model/reference/reference.ts';
import { sortByTitle } from '../text/titles/titleOrder.ts';

/** A paper as pages show it. */
export interface Paper {
  readonly slug: string;
  readonly title: string;
  /** First theme, by id. */
  readonly theme: string;
  /** Further themes, by id. */
  readonly also: readonly string[];
  /** The abstract's key sentence, as plain text. */
  readonly contribution: string | undefined;
  /** What is known of its publication. */
  readonly reference: Reference | undefined;
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

/** Everything the site is made of, read together. */
export interface Collection {
  /** In filing order. */
  readonly papers: readonly Paper[];
  /** Core themes first, then their neighbours. */
  readonly themes: readonly Theme[];
  readonly themeById: ReadonlyMap<string, Theme>;
  /** Everyone with two papers or more, by family name. */
  readonly authors: readonly Author[];
}

/** The collection of a build, which a score of pages ask for; while an editor works it is read anew each time. */
let built: Promise<Collection> | undefined;

/** Gives the papers and themes of the content folder; throws where a paper names a theme that is not there. */
export function readCollection(): Promise<Collection> {
  if (import.meta.env.DEV) return readContent();
  built ??= readContent();
  return built;
}

async function readContent(): Promise<Collection> {
  const references = (await getCollection('references')).map(({ data }) => data);
  const referenceById = new Map(references.map((reference) => [reference.id, reference]));
  const papers = sortByTitle(
    (await getCollection('papers')).map((entry) => toPaper(entry, referenceById.get(entry.id))),
    ({ title }) => title,
  );
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
  return { papers, themes, themeById, authors: findAuthors(references) };
}

function toPaper(entry: CollectionEntry<'papers'>, reference: Reference | undefined): Paper {
  const { title, theme, also, contribution } = entry.data;
  return { slug: entry.id, title, theme, also, contribution, reference, entry };
}

function toTheme(entry: CollectionEntry<'themes'>, shelf: Shelf<Paper> | undefined): Theme {
  const { title, summary, core, plant, colour } = entry.data;
  const empty = { theme: entry.id, first: [], further: [] };
  return { id: entry.id, title, summary, core, plant, colour, entry, shelf: shelf ?? empty };
}
