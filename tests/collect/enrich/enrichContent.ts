import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  enrichFromArxiv,
  type ArxivReport,
  type ArxivRequest,
} from '../../../src/collect/enrich/arxiv/fromArxiv.ts';
import { formatPage } from '../../../src/model/page.ts';
import type { Reference } from '../../../src/model/reference/reference.ts';
import { makeContentFolder, write } from '../contentFolder.ts';
import { feed, type FeedEntry, type Reply } from './enrichServer.ts';

/** Small enough for a test, and still in the order of things. */
export const QUICK = { intervalMs: 5, timeoutMs: 5_000, attempts: 3, backoffMs: 10 };

/** Papers that the API knows. */
export const TITLES = [
  'Alpha: A First Paper',
  'Beta: A Second Paper',
  'Gamma: A Third Paper',
] as const;

/** The abstract of a title's page, different for each. */
export function abstractOf(title: string): string {
  return `${title} is about the training of networks, of which ${title} says that wide ones forget less than narrow ones do, and ${title} proves it.`;
}

/** The API's entry of a title. */
export function entryOf(title: string, rest: Partial<FeedEntry> = {}): FeedEntry {
  return { title, abstract: abstractOf(title), ...rest };
}

/** A content folder with a page for each title and the records given. */
export function contentWith(titles: readonly string[], references: readonly object[] = []): string {
  const content = makeContentFolder();
  for (const title of titles) {
    const slug = title.split(':')[0]?.toLowerCase() ?? '';
    write(content, `papers/vision/${slug}.mdx`, formatPage({ title }, abstractOf(title)));
  }
  if (references.length > 0) write(content, 'references.json', JSON.stringify(references));
  return content;
}

/** The records of a content folder. */
export function recordsIn(content: string): Reference[] {
  return JSON.parse(readFileSync(join(content, 'references.json'), 'utf8')) as Reference[];
}

/** Asks the API about the papers of a content folder, quickly. */
export function enrich(
  content: string,
  api: string,
  change: Partial<ArxivRequest> = {},
): Promise<ArxivReport> {
  return enrichFromArxiv({
    content,
    api,
    cache: join(content, '.cache'),
    isDryRun: false,
    limit: 100,
    politeness: QUICK,
    onWait: () => undefined,
    onProgress: () => undefined,
    ...change,
  });
}

/** Answers each query by the paper whose title it holds. */
export function byTitle(query: URLSearchParams): Reply {
  const asked = query.get('search_query') ?? '';
  const title = TITLES.find((known) => asked.includes(known.split(':')[0] ?? ''));
  return { body: title === undefined ? feed() : feed(entryOf(title)) };
}
