import { readConceptPages, readPaperPages } from '../content/readPages.ts';
import { mdxToText } from '../markdown/mdxToText.ts';
import { mentionsInMdx } from '../markdown/mentionsInMdx.ts';
import { mentionable } from '../model/concept.ts';
import type { Problem } from '../model/problem.ts';
import { createMentionFinder, nameKey, type Named } from '../text/names/mentions.ts';
import { findAcronyms } from '../corpus/names/acronyms.ts';
import { placeNewPage, type PlannedNewPage } from './newPage.ts';

/** More forms of a name than these are only counted. */
const FORMS_SHOWN = 8;

/**
 * Takes the content folder and a new concept's name and gives its page, without a definition yet, and how abstracts speak of it; or the
 * file that has the name already.
 */
export function planConcept(content: string, name: string): PlannedNewPage | { problem: Problem } {
  const concepts = readConceptPages(content).pages;
  const taken = concepts.flatMap(({ path, checked: { title, aliases }, lineOf }) => [
    { name: title, title, path, line: lineOf(['title']) },
    ...aliases.map((alias, index) => ({
      name: alias,
      title,
      path,
      line: lineOf(['aliases', index]),
    })),
  ]);
  const place = placeNewPage(name, `${content}/concepts`, taken);
  if ('problem' in place) return place;
  const bodies = readPaperPages(content).pages.map(({ body }) => body);
  const named: Named = {
    kind: 'concept',
    slug: place.slug,
    names: [name],
    caseSensitive: [],
    notBefore: [],
  };
  const known = concepts.map((page) => mentionable(page.id, page.checked));
  return {
    path: place.path,
    text: pageText(name),
    advice: [
      ...describeMentions(bodies, named, known),
      ...suggestAliases(
        bodies,
        name,
        taken.map((each) => each.name),
      ),
      'Next: write a definition of two to five sentences below the second ---, fill in or delete the fields, then npm run check.',
    ],
  };
}

function pageText(name: string): string {
  return `---
title: ${JSON.stringify(name)}
# Other names and acronyms. Plural, hyphens, case and British spelling need none of their own.
aliases: []
# What somebody outside the field might type who means it.
lay: []
# Other concepts, by the names of their files: [weight-decay, dropout]
seeAlso: []
# Only where linking goes wrong, without the first # sign:
# caseSensitive: []   # names that count only in just this case, because in another they are another word
# notBefore: []       # words that make another thing of it when they follow
# ambiguous: true     # the title is an everyday word too, so that only the aliases count
---
`;
}

/** Counts as pages will link: a longer name of another concept goes before. */
function describeMentions(
  bodies: readonly string[],
  named: Named,
  known: readonly Named[],
): string[] {
  const find = createMentionFinder([...known, named]);
  const mentions = bodies.map((body) =>
    mentionsInMdx(body, find).filter(({ slug }) => slug === named.slug),
  );
  const count = mentions.filter((found) => found.length > 0).length;
  if (count === 0)
    return [`None of ${bodies.length} abstracts mentions it: aliases must say what they call it.`];
  const forms = Map.groupBy(mentions.flat(), ({ words }) => words);
  const shown = [...forms]
    .map(([words, { length }]) => ({ words, length }))
    .sort((a, b) => b.length - a.length)
    .map(({ words, length }) => `"${words}" ${length === 1 ? 'once' : `${length} times`}`);
  const rest = shown.length - FORMS_SHOWN;
  const more = rest > 0 ? `, and ${rest} more forms` : '';
  return [
    `${count} of ${bodies.length} abstracts ${count === 1 ? 'mentions' : 'mention'} it: ${shown.slice(0, FORMS_SHOWN).join(', ')}${more}.`,
  ];
}

/** What abstracts write with the name in `Low-Rank Adaptation (LoRA)`, either way round. */
function suggestAliases(
  bodies: readonly string[],
  name: string,
  taken: readonly string[],
): string[] {
  const texts = bodies.flatMap((body) => {
    try {
      return [mdxToText(body)];
    } catch {
      // A body that is not MDX: check tells, and here it only has no say.
      return [];
    }
  });
  const keys = new Set(taken.map(nameKey));
  const counterparts = findAcronyms(texts).flatMap(({ short, long }) => {
    if (nameKey(long) === nameKey(name)) return [short];
    return nameKey(short) === nameKey(name) ? [long] : [];
  });
  const free = [...new Map(counterparts.map((each) => [nameKey(each), each]))]
    .filter(([key]) => !keys.has(key))
    .map(([, each]) => `"${each}"`);
  return free.length === 0
    ? []
    : [`Abstracts explain it with ${free.join(', ')}: one for aliases?`];
}
