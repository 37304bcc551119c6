import type { PaperFacts } from '../../model/published/facts.ts';
import { authorNames, referenceLinks, yearOf } from '../../model/reference/reference.ts';
import { findNumbers } from '../../text/sentences/numbers.ts';
import { venueLine } from './byline.ts';
import type { Paper } from '../collection.ts';
import { LINK_LABELS } from './linkLabels.ts';

/** Takes a paper and the titles of the concepts by slug, and gives what is told of the paper beside its page. */
export function toFacts(paper: Paper, conceptTitles: ReadonlyMap<string, string>): PaperFacts {
  const { slug, title, theme, also, contribution, reference, entry } = paper;
  const { plain, text, mentions, links } = entry.data;
  const year = reference && yearOf(reference);
  const venue = reference === undefined ? '' : venueLine(reference);
  return {
    slug,
    title,
    people: reference === undefined ? [] : authorNames(reference),
    ...(year === undefined ? {} : { year }),
    ...(venue === '' ? {} : { venue }),
    themes: [theme, ...also],
    ...(plain === undefined ? {} : { plain }),
    ...(contribution === undefined ? {} : { sentence: contribution }),
    concepts: mentions.flatMap((concept) => {
      const name = conceptTitles.get(concept);
      return name === undefined ? [] : [{ slug: concept, title: name }];
    }),
    numbers: findNumbers(text),
    links: [
      ...(reference === undefined ? [] : referenceLinks(reference)).map(({ label, url }) => ({
        label,
        url,
      })),
      ...links.map(({ kind, url }) => ({ label: LINK_LABELS[kind], url })),
    ],
  };
}
