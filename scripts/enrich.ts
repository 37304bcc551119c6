import { formatArxivReport, formatImportReport } from '../src/collect/enrich/enrichReport.ts';
import { enrichFromArxiv } from '../src/collect/enrich/arxiv/fromArxiv.ts';
import { enrichFromFile } from '../src/collect/enrich/file/fromFile.ts';
import { ARXIV_POLITENESS } from '../src/collect/enrich/arxiv/politeClient.ts';
import { readArguments, readCount, refuseOption, requireFolder } from './command.ts';
import { createProgress } from './progress.ts';

const HELP = `npm run enrich -- [options]

Completes content/references.json: asks the arXiv API about each paper whose record lacks
authors, year or arXiv identifier, and adds what is missing. A field that is there is never
changed. Takes a candidate only when title and abstract agree, and shows those it refused.
One request per three seconds; answers are kept, so a run that is broken off goes on later.

  --from FILE         read an export of a reference manager instead: BibTeX or BibLaTeX
                      (.bib) or CSL JSON (.json), papers found by title
  --dry-run           show what would be added, and write nothing
  --limit N           ask about N papers at most
  --content FOLDER    the content folder (content)
  --cache FOLDER      where answers are kept (.cache/enrich)
  --api URL           the API's address; also ARXIV_API in the environment
  --interval MS       pause between requests in milliseconds (3000)
  --help              this text`;

const { values } = readArguments({
  options: {
    from: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    limit: { type: 'string', default: String(Number.MAX_SAFE_INTEGER) },
    content: { type: 'string', default: 'content' },
    cache: { type: 'string', default: '.cache/enrich' },
    api: {
      type: 'string',
      default: process.env['ARXIV_API'] ?? 'https://export.arxiv.org/api/query',
    },
    interval: { type: 'string', default: String(ARXIV_POLITENESS.intervalMs) },
    help: { type: 'boolean', default: false },
  },
});
const content = requireFolder(values.content);
const { cache, api, from, 'dry-run': isDryRun } = values;

if (values.help) {
  console.log(HELP);
} else if (from !== undefined) {
  const report = enrichFromFile({ content, from, isDryRun });
  console.log(formatImportReport(report));
  process.exitCode = report.problems.length > 0 ? 1 : 0;
} else {
  await askArxiv();
}

async function askArxiv(): Promise<void> {
  const limit = readCount('--limit', values.limit);
  const intervalMs = readCount('--interval', values.interval);
  if (!/^https?:$/.test(URL.parse(api)?.protocol ?? '')) refuseOption('--api', api, 'an address');
  const progress = createProgress(process.stderr);
  const report = await enrichFromArxiv({
    content,
    cache,
    api,
    isDryRun,
    limit,
    politeness: { ...ARXIV_POLITENESS, intervalMs },
    onWait: progress.show,
    onProgress: progress.show,
  });
  progress.clear();
  console.log(formatArxivReport(report));
  process.exitCode = report.problems.length > 0 ? 1 : 0;
}
