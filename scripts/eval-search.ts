import { readPaperPages } from '../src/content/readPages.ts';
import { askAll, formatMisses, formatScores } from '../tests/eval/evaluateSearch.ts';
import { readJudgments } from '../tests/eval/judgments.ts';
import { formatCost, measureSearch } from '../tests/eval/searchSpeed.ts';
import { miniSearchOf, pagefindIn, searchPageIn } from '../tests/eval/searchers.ts';
import { launchBrowser } from '../tests/site/browser.ts';
import { serveFolder } from '../tests/site/serve.ts';
import { readArguments } from './command.ts';

const HELP = `npm run eval:search -- [options]

Asks the judged queries of the built site's search page in a real browser, and
prints how well they are answered, with plain Pagefind over the same index and
with MiniSearch beside it; then what a search costs on a slow line.

  --queries FILE    JSON, a list of { "id", "kind", "query", "relevant" }
                    (tests/fixtures/queries.json)
  --site FOLDER     the built site (dist)
  --content FOLDER  the content folder (content)
  --alone           the search page only, without the others
  --misses          name what each query found and missed
  --help            this text`;

/** The query whose cost is measured. */
const TYPED = 'low-rank adaptation';

const { values } = readArguments({
  options: {
    queries: { type: 'string', default: 'tests/fixtures/queries.json' },
    site: { type: 'string', default: 'dist' },
    content: { type: 'string', default: 'content' },
    alone: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(HELP);
} else {
  const { pages } = readPaperPages(values.content);
  const queries = readJudgments(values.queries, pages);
  const { origin, close } = await serveFolder(values.site);
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext({ baseURL: origin })).newPage();
    const searchers = {
      'Search page': searchPageIn(page),
      ...(values.alone ? {} : { Pagefind: pagefindIn(page), MiniSearch: miniSearchOf(pages) }),
    };
    for (const [name, searcher] of Object.entries(searchers)) {
      const answers = await askAll(searcher, queries);
      console.log(`${formatScores(name, answers)}\n`);
      if (values.misses) console.log(`${formatMisses(answers)}\n`);
    }
    console.log(formatCost(TYPED, await measureSearch(browser, origin, TYPED)));
  } finally {
    await browser.close();
    await close();
  }
}
