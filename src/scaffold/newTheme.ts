import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { readThemePages } from '../content/readPages.ts';
import type { Problem } from '../model/problem.ts';
import { placeNewPage, type PlannedNewPage } from './newPage.ts';

/**
 * Takes the content folder, the folder of drawings and a new theme's name, and gives its page, placed after the last theme and without an
 * introduction yet; or the file that has the name already.
 */
export function planTheme(
  content: string,
  plants: string,
  name: string,
): PlannedNewPage | { problem: Problem } {
  const themes = readThemePages(content).pages;
  const taken = themes.map(({ path, checked: { title }, lineOf }) => ({
    name: title,
    title,
    path,
    line: lineOf(['title']),
  }));
  const place = placeNewPage(name, `${content}/themes`, taken);
  if ('problem' in place) return place;
  const order = Math.max(0, ...themes.map(({ checked }) => checked.order)) + 1;
  const used = new Set(themes.map(({ checked }) => checked.plant));
  const free = globSync('*.svg', { cwd: plants })
    .map((file) => basename(file, '.svg'))
    .filter((plant) => !used.has(plant))
    .sort();
  return {
    path: place.path,
    text: pageText(name, order, free),
    advice: [
      `It stands last, as number ${order}: change order where it belongs elsewhere.`,
      'Next: rewrite summary and scope, and write the introduction below the second ---.',
      `Then move its papers to ${content}/papers/${place.slug}/ (git mv), or add ${place.slug} to their also; npm run check tells what is left.`,
    ],
  };
}

/** Takes a theme's title and gives the summary with which its page begins, until an editor writes a better one. */
export function startingSummary(title: string): string {
  return `Papers on ${title}.`;
}

function pageText(name: string, order: number, freePlants: readonly string[]): string {
  const plants =
    freePlants.length === 0
      ? '# plant: name         # every drawing in src/assets/plants/ is taken: draw one (64 × 64, one line, no fill)'
      : `# plant: ${freePlants[0] ?? ''}   # a drawing in src/assets/plants/; free are ${freePlants.join(', ')}`;
  return `---
title: ${JSON.stringify(name)}
order: ${order}
# One sentence for lists: what the theme asks.
summary: ${JSON.stringify(startingSummary(name))}
# Which papers belong here, in the words that their abstracts use, and which nearly do: name the other theme by its id.
scope: ${JSON.stringify(`Papers belong here when they are about ${name}.`)}
# Where it applies, without the first # sign:
# core: true          # one of the themes that the collection is about
# groups:             # from six papers on; the introduction names each as [title](#title-as-a-slug)
#   - title: "Optimizers and schedules"
#     about: "One sentence on what these papers have in common."
#     papers: [slug-of-a-paper, slug-of-another]
${plants}
# colour: { day: "#397d46", night: "#83bd84" }   # its text colour by day and by night; choose one that no theme has
---
`;
}
