import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyCollection } from '../../src/evaluate/copyCollection.ts';
import { readPaperPages } from '../../src/content/readPages.ts';

const folder = mkdtempSync(join(tmpdir(), 'florilegium-copy-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a collection copied over and over', () => {
  it('has as many papers as asked, each with an address, a title and a name of its own, and records for them', () => {
    const { pages: real } = readPaperPages('content');
    copyCollection('content', folder, real.length + 20);
    const { pages, problems } = readPaperPages(folder);
    expect(problems).toEqual([]);
    const copies = pages.filter(({ id }) => real.every((page) => page.id !== id));
    expect(pages).toHaveLength(real.length + 20);
    expect(copies).toHaveLength(20);
    expect(new Set(pages.map(({ checked }) => checked.title)).size).toBe(pages.length);
    for (const { id, checked, folder: theme } of copies) {
      const original = real.find((page) => `${page.id}-1` === id);
      expect([original?.folder, checked.title.endsWith(' 1')]).toEqual([theme, true]);
    }
    const records = JSON.parse(readFileSync(join(folder, 'references.json'), 'utf8')) as {
      id: string;
    }[];
    const slugs = new Set(pages.map(({ id }) => id));
    expect(records.length).toBeGreaterThan(real.length);
    expect(records.every(({ id }) => slugs.has(id))).toBe(true);
  });
});
