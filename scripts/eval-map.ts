import { readConceptPages, readPaperPages } from '../src/content/readPages.ts';
import type { Placeable } from '../src/corpus/map/layout/alike.ts';
import type { Place } from '../src/corpus/map/place.ts';
import { compareLayouts } from '../src/evaluate/compareLayouts.ts';
import { meaningOf } from '../src/corpus/meaning/meaning.ts';
import { mdxToText } from '../src/markdown/mdxToText.ts';
import { mapQuality } from '../src/evaluate/quality.ts';
import { readArguments, requireFolder } from './command.ts';

const HELP = `npm run eval:map -- [options]

Places all papers in several ways and prints how true each map is: how few of
a paper's neighbours on the map are strangers in the latent space
(trustworthiness, of 6 and of 10 neighbours), how many of the 6 nearest there
are among the 6 nearest on the map, and how many of those share a theme.

  --content FOLDER    the content folder (content)
  --help              this text`;

const { values } = readArguments({
  options: {
    content: { type: 'string', default: 'content' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(HELP);
} else {
  const papers = readPapers(requireFolder(values.content));
  console.log(`${'layout'.padEnd(40)} T(6)  T(10)  kept  theme  seconds`);
  for (const { name, place } of compareLayouts) {
    const start = performance.now();
    const places = place(papers);
    console.log(formatRow(name, papers, places, (performance.now() - start) / 1000));
  }
}

/** Takes the content folder and gives its papers with their places in the latent space. */
function readPapers(content: string): Placeable[] {
  const { pages } = readPaperPages(content);
  const meaning = meaningOf(
    pages.map(({ checked, body }) => [
      { text: checked.title, weight: 2 },
      { text: mdxToText(body), weight: 1 },
      { text: checked.plain ?? '', weight: 3 },
    ]),
    readConceptPages(content).pages.map(({ checked, body }) => [
      { text: [checked.title, ...checked.aliases, ...checked.lay].join(' '), weight: 2 },
      { text: body, weight: 1 },
    ]),
  );
  return pages.map(({ folder, checked }, at) => ({
    themes: [folder, ...checked.also],
    vector: meaning[at] ?? new Float64Array(),
  }));
}

function formatRow(
  name: string,
  papers: readonly Placeable[],
  places: readonly Place[],
  seconds: number,
): string {
  const six = mapQuality(papers, places, 6);
  const ten = mapQuality(papers, places, 10);
  const shares = [six.trustworthiness, ten.trustworthiness, six.kept, six.sharedTheme];
  return `${name.padEnd(40)}${shares.map((share) => share.toFixed(3)).join('  ')}  ${seconds.toFixed(1)}`;
}
