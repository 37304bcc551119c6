import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownFragment, ShownText } from '../src/text/repair/evaluate.ts';
import { evaluateRepair } from '../src/text/repair/evaluate.ts';
import { repairText, toPlainText } from '../src/text/repair/index.ts';

/** The label of a button that a listing glued to the title after it. */
const RE_BUTTON = /^Subscribe(?=[A-Z])/;
const folder = process.argv[2] ?? 'content/listings';
if (!existsSync(folder)) {
  console.error(
    `${folder}: no such folder; write node scripts/eval-repair.ts <folder of listings>`,
  );
  process.exit(1);
}
const gold = JSON.parse(
  readFileSync(new URL('../tests/fixtures/residue.json', import.meta.url), 'utf8'),
) as KnownFragment[];
const report = evaluateRepair(readTexts(folder), gold);

console.table(report.kinds);
report.wrong.forEach(({ title, raw, display, silent }) => {
  console.log(`${silent ? 'silent' : 'wrong '}  ${title}: "${raw}" does not read "${display}"`);
});
report.touched.forEach(({ title, raw }) => {
  console.log(`touched ${title}: "${raw}"`);
});
report.missing.forEach(({ title, raw }) => {
  console.log(`missing ${title}: "${raw}"`);
});
report.changed.forEach(({ title, from, to }) => {
  console.log(`changed ${title}: "${from}" → "${to}"`);
});
console.log(`${report.changed.length} words differ outside known fragments`);

function readTexts(path: string): ShownText[] {
  const entries = new Map(
    readdirSync(path)
      .sort()
      .flatMap((file) => entriesOf(join(path, file))),
  );
  return [...entries].flatMap(([title, abstract]) => [
    { title, field: 'title' as const, raw: title, shown: shown(title) },
    { title, field: 'abstract' as const, raw: abstract, shown: shown(abstract) },
  ]);
}

/** A paragraph long enough for an abstract, with its title before it. */
function entriesOf(file: string): [string, string][] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.flatMap((line, i): [string, string][] =>
    line.length > 250 ? [[(lines[i - 1] ?? '').replace(RE_BUTTON, ''), line]] : [],
  );
}

function shown(raw: string): string {
  return toPlainText(repairText(raw).nodes);
}
