import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  evaluateThemes,
  type Evaluation,
  type JudgedPaper,
} from '../src/evaluate/evaluateThemes.ts';
import { readPaperPages, readThemePages } from '../src/content/readPages.ts';
import { mdxToText } from '../src/markdown/mdxToText.ts';
import { foldKey } from '../src/text/fold.ts';
import { titleKeys } from '../src/text/repair/titleKeys.ts';
import { readArguments } from './command.ts';

const HELP = `npm run eval:themes -- [options]

Suggests a theme for every paper by what all others teach (leave-one-out),
and prints how often a librarian's judgment was met.

  --judgments FILE    JSON, a list of { "title", "theme", "also", "debatable" }
                      (tests/fixtures/themes.json)
  --content FOLDER    the content folder (content)
  --papers            name every paper for which another theme is suggested
  --help              this text`;

const judgments = z.array(
  z.object({
    title: z.string(),
    theme: z.string(),
    also: z.array(z.string()).default([]),
    debatable: z.array(z.string()).default([]),
  }),
);

const { values } = readArguments({
  options: {
    judgments: { type: 'string', default: 'tests/fixtures/themes.json' },
    content: { type: 'string', default: 'content' },
    papers: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(HELP);
} else {
  const themes = readThemePages(values.content)
    .pages.sort((a, b) => a.checked.order - b.checked.order)
    .map(({ id, checked: { title, summary, scope } }) => ({ id, title, summary, scope }));
  const evaluation = evaluateThemes(readJudged(values.content, values.judgments), themes);
  console.log(formatEvaluation(evaluation));
  if (values.papers) console.log(`\n${formatConfusions(evaluation)}`);
}

/**
 * Takes the content folder and the path of the judgments, and gives the papers on which there is
 * a judgment.
 */
function readJudged(content: string, path: string): JudgedPaper[] {
  const all = judgments.parse(JSON.parse(readFileSync(path, 'utf8')));
  // A judgment may call a paper as the listing did, a page calls it as repaired.
  const judged = new Map(
    all.flatMap((judgment) => titleKeys(judgment.title).map((key) => [key, judgment] as const)),
  );
  return readPaperPages(content).pages.flatMap(({ checked: { title }, body }) => {
    const judgment = judged.get(foldKey(title));
    return judgment === undefined ? [] : [{ ...judgment, title, abstract: mdxToText(body) }];
  });
}

function formatEvaluation({ papers, strict, lenient, themes }: Evaluation): string {
  const width = Math.max(...themes.map(({ theme }) => theme.length), 0);
  const rows = themes.map(({ theme, placed, suggested, precision, recall }) =>
    [
      theme.padEnd(width),
      String(placed).padStart(6),
      String(suggested).padStart(9),
      precision.toFixed(2).padStart(9),
      recall.toFixed(2).padStart(6),
    ].join('  '),
  );
  return [
    `${papers} papers, each placed by the others`,
    `first theme suggested              ${strict.toFixed(3)}`,
    `first, further or debatable theme  ${lenient.toFixed(3)}`,
    '',
    `${'theme'.padEnd(width)}  placed  suggested  precision  recall`.trimEnd(),
    ...rows,
  ].join('\n');
}

function formatConfusions({ confusions }: Evaluation): string {
  return confusions
    .map(({ title, theme, suggested, accepted }) => {
      const mark = accepted ? 'also' : 'not ';
      return `${mark}  ${theme} → ${suggested}: ${title}`;
    })
    .sort()
    .join('\n');
}
