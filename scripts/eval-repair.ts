import { globSync, readFileSync } from 'node:fs';
import {
  evaluateRepair,
  type KnownFragment,
  type ShownText,
} from '../src/evaluate/evaluateRepair.ts';
import { digestOf } from '../src/collect/listing/joinEntries.ts';
import type { Entry } from '../src/collect/listing/listing.ts';
import { readListing } from '../src/collect/listing/readListing.ts';
import { readPaperPages } from '../src/content/readPages.ts';
import { digestsOf } from '../src/model/paper.ts';
import { comesBack, type UnseenFragment } from '../src/evaluate/unseenFragments.ts';
import { readBuiltPage } from '../src/publish/offline/readBuiltPage.ts';
import { repairText, toPlainText } from '../src/text/repair/index.ts';
import { readArguments, refuse } from './command.ts';

const HELP = `npm run eval:repair -- [options]

Holds the built pages (run \`npm run build\` first) against fragments of known meaning, and
prints per kind how many read right, which false friends were touched, and which words differ
from the listing outside the known fragments.

  --rules             judge the rules alone, without what editors corrected on the pages
  --fragments FILE    JSON, a list of fragments (tests/fixtures/residue.json)
  --dist FOLDER       the built site (dist)
  --help              this text`;

const { values } = readArguments({
  options: {
    rules: { type: 'boolean', default: false },
    fragments: { type: 'string', default: 'tests/fixtures/residue.json' },
    dist: { type: 'string', default: 'dist' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(HELP);
} else {
  const fragments = JSON.parse(readFileSync(values.fragments, 'utf8')) as KnownFragment[];
  const show = values.rules ? showByRules : showOnPage(values.dist);
  const texts = readEntries().flatMap((entry): ShownText[] => {
    const shown = show(entry);
    return (['title', 'abstract'] as const).map((field) => ({
      title: entry.title,
      field,
      raw: entry[field],
      shown: shown[field],
    }));
  });
  print(evaluateRepair(texts, fragments));
  printUnseen();
}

/** Fragments of LaTeX that no listing here holds, put through the loss that the listings went through. */
function printUnseen(): void {
  const path = 'tests/fixtures/latex-fragments.json';
  const unseen = JSON.parse(readFileSync(path, 'utf8')) as UnseenFragment[];
  const lost = unseen.filter((fragment) => !comesBack(fragment));
  for (const { tex, display } of lost) console.log(`does not come back: ${tex}, ${display}`);
  console.log(`${unseen.length - lost.length} of ${unseen.length} unseen fragments come back`);
}

function readEntries(): Entry[] {
  const entries = globSync('content/listings/*.txt')
    .sort()
    .flatMap((path) => readListing(path).entries);
  return [...new Map(entries.map((entry) => [digestOf(entry), entry])).values()];
}

function showByRules({ title, abstract }: Entry): { title: string; abstract: string } {
  const shown = (raw: string): string => toPlainText(repairText(raw).nodes);
  return { title: shown(title), abstract: shown(abstract) };
}

function showOnPage(dist: string): (entry: Entry) => { title: string; abstract: string } {
  const { pages } = readPaperPages('content');
  const slugs = new Map(
    pages.flatMap(({ id, checked }) => digestsOf(checked).map((digest) => [digest, id])),
  );
  return (entry) => {
    const slug = slugs.get(digestOf(entry));
    const path = `${dist}/papers/${slug ?? ''}/index.html`;
    const place = { path: entry.path, line: entry.line };
    if (slug === undefined) refuse({ ...place, message: 'no page', hint: 'run `npm run collect`' });
    try {
      return readBuiltPage(readFileSync(path, 'utf8'));
    } catch {
      return refuse({ path, message: 'the page is not built', hint: 'run `npm run build`' });
    }
  };
}

function print(report: ReturnType<typeof evaluateRepair>): void {
  console.log(`${'kind'.padEnd(12)}${'right'.padStart(7)}${'of'.padStart(7)}`);
  for (const [kind, { right, total }] of Object.entries(report.kinds)) {
    console.log(`${kind.padEnd(12)}${String(right).padStart(7)}${String(total).padStart(7)}`);
  }
  for (const { title, raw, display } of report.wrong) {
    console.log(`wrong: ${title}: ${JSON.stringify(raw)} does not read ${JSON.stringify(display)}`);
  }
  for (const { title, raw } of report.touched)
    console.log(`false friend touched: ${title}: ${raw}`);
  for (const { title, raw } of report.missing) console.log(`not found: ${title}: ${raw}`);
  for (const { title, from, to } of report.changed) {
    console.log(`differs: ${title}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`);
  }
  console.log(`${report.changed.length} words differ from the listings outside known fragments`);
}
