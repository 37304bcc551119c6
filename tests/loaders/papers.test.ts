import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { papersLoader } from '../../src/loaders/papers.ts';
import { formatPage } from '../../src/model/page.ts';
import { write } from '../collect/contentFolder.ts';

interface Stored {
  readonly id: string;
  readonly digest?: string | number;
  readonly filePath?: string;
  readonly rendered?: { html: string };
  readonly data: Record<string, unknown>;
}

/** A store as Astro's, as far as the loader uses it, that remembers what was put into it. */
function makeStore() {
  const entries = new Map<string, Stored>();
  const puts: string[] = [];
  const store = {
    keys: () => [...entries.keys()],
    get: (id: string) => entries.get(id),
    delete: (id: string) => entries.delete(id),
    set: (entry: Stored) => {
      puts.push(entry.id);
      entries.set(entry.id, entry);
    },
  };
  return { entries, puts, store };
}

let root: string;
let stored: ReturnType<typeof makeStore>;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'florilegium-loader-'));
  stored = makeStore();
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
});

const paper = (name: string, body = 'We propose a method.', frontMatter: object = {}): string =>
  write(root, `content/papers/${name}.mdx`, formatPage({ title: 'T', ...frontMatter }, body));

/** Syncs as a build does, and gives the slugs of the pages that were rendered. */
async function sync(): Promise<string[]> {
  stored.puts.length = 0;
  const context = {
    store: stored.store,
    config: { root: pathToFileURL(`${root}/`) },
    parseData: ({ data }: { data: Record<string, unknown> }) => Promise.resolve(data),
  };
  await papersLoader({ content: 'content' }).load(context as unknown as LoaderContext);
  return stored.puts;
}

describe('the papers’ loader', () => {
  it('keeps a page with its HTML, its theme and its plain text', async () => {
    paper('vision/a');
    await sync();
    expect(stored.entries.get('a')).toMatchObject({
      filePath: 'content/papers/vision/a.mdx',
      rendered: { html: '<p><mark>We propose a method.</mark></p>' },
      data: { title: 'T', theme: 'vision', text: 'We propose a method.', mentions: [] },
    });
  });

  it('renders only what changed', async () => {
    paper('vision/a');
    paper('vision/b');
    expect(await sync()).toEqual(['a', 'b']);
    paper('vision/b', 'We propose another.');
    expect(await sync()).toEqual(['b']);
    expect(await sync()).toEqual([]);
  });

  it('renders everything anew when a concept gets another name', async () => {
    paper('vision/a', 'We use dropout.');
    await sync();
    write(root, 'content/concepts/dropout.mdx', formatPage({ title: 'Dropout' }, 'It drops.'));
    expect(await sync()).toEqual(['a']);
    expect(stored.entries.get('a')?.data['mentions']).toEqual(['dropout']);
  });

  it('renders everything anew when a paper gets a name that others may mention', async () => {
    paper('vision/a', 'We compare with LoRA-GA.');
    const other = paper('vision/b', 'One.', { title: 'A Study' });
    await sync();
    expect(stored.entries.get('a')?.data['named']).toEqual([]);
    paper('vision/b', 'One.', { title: 'LoRA-GA: A Study' });
    expect(await sync()).toEqual(['a', 'b']);
    expect(stored.entries.get('a')).toMatchObject({
      rendered: { html: expect.stringContaining('href="/papers/b/"') as string },
      data: { named: [{ slug: 'b', excerpt: 'We compare with LoRA-GA.' }] },
    });
    rmSync(other);
    expect(await sync()).toEqual(['a']);
    expect(stored.entries.get('a')?.data['named']).toEqual([]);
  });

  it('links words that speak of a paper without its name, as long as that paper is there', async () => {
    const speaksOf = [{ paper: 'lssl', words: 'A promising recent approach' }];
    const other = paper('vision/lssl', 'One.');
    paper('vision/s4', 'A promising recent approach has prohibitive requirements.', { speaksOf });
    await sync();
    expect(stored.entries.get('s4')).toMatchObject({
      rendered: { html: expect.stringContaining('href="/papers/lssl/"') as string },
      data: { named: [{ slug: 'lssl' }] },
    });
    rmSync(other);
    expect(await sync()).toEqual(['s4']);
    expect(stored.entries.get('s4')?.rendered?.html).not.toContain('<a');
  });

  it('links no paper to itself', async () => {
    paper('vision/a', 'We propose LoRA-GA, which is LoRA-GA.', { title: 'LoRA-GA: A Study' });
    await sync();
    expect(stored.entries.get('a')?.rendered?.html).not.toContain('<a');
  });

  it('forgets a page that is gone', async () => {
    rmSync(paper('vision/a'));
    paper('vision/b');
    await sync();
    expect(stored.store.keys()).toEqual(['b']);
  });

  it('follows a page into another theme', async () => {
    const path = paper('vision/a');
    paper('loss-functions/b');
    await sync();
    renameSync(path, join(root, 'content/papers/loss-functions/a.mdx'));
    expect(await sync()).toEqual(['a']);
    expect(stored.entries.get('a')?.data['theme']).toBe('loss-functions');
  });

  it('refuses a slug that two pages have, and every broken page at once', async () => {
    paper('loss-functions/a');
    paper('vision/a');
    paper('vision/b', 'One {x}.');
    paper('vision/c', 'One.', { titel: 'x' });
    paper('vision/d', 'One { and no end.');
    await expect(sync()).rejects.toThrow(
      /vision\/a\.mdx: slug "a" is taken by content\/papers\/loss-functions\/a\.mdx.*\n.*vision\/b\.mdx:5: an abstract is text.*\n.*vision\/c\.mdx:3: unknown field "titel".*\n.*vision\/d\.mdx:5: /,
    );
  });
});
