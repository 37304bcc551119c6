import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readPaperPages } from '../src/content/readPages.ts';
import { mdxToText } from '../src/markdown/mdxToText.ts';
import { evaluateContributions } from '../src/evaluate/evaluateContributions.ts';
import { readArguments } from './command.ts';

const HELP = `npm run eval:contributions -- [options]

Chooses the telling sentence of every paper's abstract, and prints how often it is
the one that a reader chose. Two sentences count as one when four fifths of their
words are the same: the judgments keep abstracts as received, the pages repaired.

  --judgments FILE    JSON, a list of { "title", "contribution" }
                      (tests/fixtures/contributions.json)
  --content FOLDER    the content folder (content)
  --misses            print every paper for which another sentence is chosen
  --help              this text`;

const judgments = z.array(z.object({ title: z.string(), contribution: z.string() }));

const { values } = readArguments({
  options: {
    judgments: { type: 'string', default: 'tests/fixtures/contributions.json' },
    content: { type: 'string', default: 'content' },
    misses: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(HELP);
} else {
  const papers = readPaperPages(values.content).pages.map(({ checked: { title }, body }) => ({
    title,
    abstract: mdxToText(body),
  }));
  const judged = judgments.parse(JSON.parse(readFileSync(values.judgments, 'utf8')));
  const evaluation = evaluateContributions(papers, judged);
  console.log(`${evaluation.papers} papers with a reader’s choice`);
  console.log(`same sentence chosen  ${evaluation.agreement.toFixed(3)}`);
  if (values.misses) {
    for (const { title, contribution, chosen } of evaluation.misses) {
      console.log(`\n${title}\n  reader: ${contribution}\n  chosen: ${chosen ?? '(none)'}`);
    }
  }
  for (const title of evaluation.unknown) console.error(`no page for the judged paper: ${title}`);
}
