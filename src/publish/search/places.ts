import type { CollectionEntry } from 'astro:content';
import { authorPath, conceptPath, themePath } from '../../model/permalink.ts';
import type { Place } from '../../model/published/place.ts';
import type { Collection } from '../collection.ts';

/** People listed, those with the most papers first: more would cost every reader who searches. */
const MOST_AUTHORS = 1000;

/** Takes the collection and the concepts and gives the themes, concepts and people that a search may lead to. */
export function listPlaces(
  { themes, authors }: Pick<Collection, 'themes' | 'authors'>,
  concepts: readonly CollectionEntry<'concepts'>[],
): Place[] {
  const busiest = [...authors].sort((a, b) => b.papers.length - a.papers.length);
  return [
    ...themes.map(({ id, title }): Place => [title, themePath(id), 'Theme']),
    ...concepts.map(({ id, data }): Place => [
      data.title,
      conceptPath(id),
      'Concept',
      ...data.aliases,
    ]),
    ...busiest
      .slice(0, MOST_AUTHORS)
      .map(({ name, slug }): Place => [name, authorPath(slug), 'Author']),
  ];
}
