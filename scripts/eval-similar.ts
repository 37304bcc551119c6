import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readConceptPages, readPaperPages } from '../src/content/readPages.ts';
import { evaluateSimilar, type NeighbourFigures } from '../src/evaluate/evaluateSimilar.ts';
import { readComparable } from '../src/evaluate/readComparable.ts';
import { foldKey } from '../src/text/fold.ts';
import { titleKeys } from '../src/text/repair/titleKeys.ts';
import { readArguments, readCount, requireFolder } from './command.ts';

const HELP = `npm run eval:similar -- [options]

Finds the similar papers of every paper and prints how often they share a
theme with it, for our measure and for plain TF-IDF cosine.

  --judgments FILE    JSON, a list of { "title", "theme", "also" }
                      (tests/fixtures/themes.json)
  --content FOLDER    the content folder (content)
  --count NUMBER      similar papers of each (6)
  --help              this text`;

const judgments = z.array(
  z.object({ title: z.string(), theme: z.string(), also: z.array(z.string()).default([]) }),
);

const { values } = readArguments({
  options: {
    judgments: { type: 'string', default: 'tests/fixtures/themes.json' },
    content: { type: 'string', default: 'content' },
    count: { type: 'string', default: '6' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(HELP);
} else {
  const content = requireFolder(values.content);
  const themes = readJudgedThemes(values.judgments);
  const papers = readComparable(readPaperPages(content).pages, readConceptPages(content).pages);
  const judged = papers.flatMap((paper) => {
    const own = themes.get(foldKey(paper.title));
    return own === undefined ? [] : [{ ...paper, themes: own }];
  });
  const count = readCount('--count', values.count);
  const { measure, baseline } = evaluateSimilar(judged, count);
  console.log(
    [
      `${judged.length} papers, ${count} similar papers of each`,
      '',
      'measure        first theme  any theme  mutual  nobody’s  most often',
      formatRow('ours', measure),
      formatRow('TF-IDF cosine', baseline),
    ].join('\n'),
  );
}

/** Takes the path of the judgments and gives the themes of each paper, by every key its title may have. */
function readJudgedThemes(path: string): Map<string, string[]> {
  const all = judgments.parse(JSON.parse(readFileSync(path, 'utf8')));
  return new Map(
    all.flatMap(({ title, theme, also }) =>
      titleKeys(title).map((key) => [key, [theme, ...also]] as const),
    ),
  );
}

function formatRow(name: string, { first, any, mutual, alone, hub }: NeighbourFigures): string {
  return [
    name.padEnd(13),
    first.toFixed(3).padStart(11),
    any.toFixed(3).padStart(9),
    mutual.toFixed(3).padStart(6),
    String(alone).padStart(8),
    `${hub.times} × ${hub.slug}`,
  ].join('  ');
}
