import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPaperPages, type PaperPage } from '../content/readPages.ts';
import { formatPage } from '../model/page.ts';
import { shortName } from '../text/titles/slug.ts';

/**
 * Takes the folder of a collection, a folder that is not there yet and a number, and writes a collection of so many papers: the real ones over and over,
 * each round under names and addresses of its own, with the same themes and concepts and a record for each.
 */
export function copyCollection(from: string, to: string, size: number): void {
  for (const name of ['themes', 'concepts']) {
    cpSync(join(from, name), join(to, name), { recursive: true });
  }
  const { pages } = readPaperPages(from);
  if (pages.length === 0) throw new Error(`${from}/papers is empty`);
  for (const { folder } of pages) mkdirSync(join(to, 'papers', folder), { recursive: true });
  const records = recordsById(join(from, 'references.json'));
  const copied: object[] = [];
  for (let number = 0; number < size; number++) {
    const page = pages[number % pages.length];
    if (page === undefined) break;
    const { id, title, text } = copyOf(page, Math.floor(number / pages.length));
    writeFileSync(join(to, 'papers', page.folder, `${id}.mdx`), text);
    const record = records.get(page.id);
    if (record !== undefined) copied.push({ ...record, id, title });
  }
  writeFileSync(join(to, 'references.json'), JSON.stringify(copied));
}

function copyOf(
  { id, checked: { title, also, plain }, body }: PaperPage,
  round: number,
): { id: string; title: string; text: string } {
  if (round === 0) return { id, title, text: formatPage({ title, also, plain }, body.trim()) };
  // Were all copies called PiSSA, none of them would be, and no abstract would lead to another.
  const name = shortName(title);
  const renamed = (text: string): string =>
    name === undefined ? text : text.replaceAll(name, `${name}${round}`);
  const copied = `${renamed(title)} ${round}`;
  return {
    id: `${id}-${round}`,
    title: copied,
    text: formatPage({ title: copied, also, plain }, `${renamed(body).trim()} Copy ${round}.`),
  };
}

function recordsById(file: string): Map<string, object> {
  const records = JSON.parse(readFileSync(file, 'utf8')) as { id: string }[];
  return new Map(records.map((record) => [record.id, record]));
}
