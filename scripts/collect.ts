import { collect } from '../src/collect/collect.ts';
import { readPlacements } from '../src/collect/place/placements.ts';
import { formatReport } from '../src/collect/report.ts';
import { readArguments, refuse, requireFolder } from './command.ts';
import { createProgress } from './progress.ts';

const HELP = `npm run collect -- [listing.txt …] [options]

Reads listings (every file in content/listings/ when none is named) and writes a page
for each paper that has none yet. Pages that are there are never touched.

  --placements FILE   an editor's decisions: JSON, a list of { "title", "theme", "also" }
  --content FOLDER    the content folder (content)
  --help              this text`;

const { values, positionals } = readArguments({
  allowPositionals: true,
  options: {
    placements: { type: 'string' },
    content: { type: 'string', default: 'content' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(HELP);
} else {
  const progress = createProgress(process.stderr);
  const decided =
    values.placements === undefined ? { placements: new Map() } : readPlacements(values.placements);
  if ('problem' in decided) refuse(decided.problem);
  const report = collect({
    content: requireFolder(values.content),
    paths: positionals,
    placements: decided.placements,
    onProgress: progress.show,
  });
  progress.clear();
  console.log(formatReport(report));
  process.exitCode = report.problems.length > 0 ? 1 : 0;
}
