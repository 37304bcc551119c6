import type { CollectionEntry } from 'astro:content';
import type { KnownAddress } from '../../model/published/knownAddress.ts';
import { pathOf } from '../../model/address.ts';
import { authorPath, conceptPath, paperPath, themePath } from '../../model/permalink.ts';
import type { Collection } from '../collection.ts';

/** Pages that are there in every collection. */
const PAGES: readonly KnownAddress[] = [
  ['/themes/', 'Themes'],
  ['/papers/', 'All papers'],
  ['/map/', 'The map'],
  ['/concepts/', 'Concepts'],
  ['/authors/', 'Authors'],
  ['/search/', 'Search'],
  ['/shelf/', 'Your shelf'],
  ['/compare/', 'Compare papers'],
  ['/stats/', 'In numbers'],
  ['/settings/', 'Settings'],
  ['/about/', 'About this collection'],
];

/** Takes the collection and the concepts and gives every address that leads to a page, former ones too. */
export function listAddresses(
  { papers, themes, authors }: Pick<Collection, 'papers' | 'themes' | 'authors'>,
  concepts: readonly CollectionEntry<'concepts'>[],
): KnownAddress[] {
  return [
    ...PAGES,
    ...papers.flatMap(({ slug, title, entry }): KnownAddress[] => [
      [below(paperPath(slug)), title],
      ...entry.data.aliases.map((old): KnownAddress => [
        below(paperPath(old)),
        title,
        below(paperPath(slug)),
      ]),
    ]),
    ...themes.map(({ id, title }): KnownAddress => [below(themePath(id)), title]),
    ...concepts.map(({ id, data }): KnownAddress => [below(conceptPath(id)), data.title]),
    ...authors.map(({ slug, name }): KnownAddress => [below(authorPath(slug)), name]),
  ];
}

function below(address: string): string {
  return pathOf(address) ?? address;
}
