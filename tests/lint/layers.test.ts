import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ESLint } from 'eslint';
import { afterEach, describe, expect, it } from 'vitest';

/** The rules that hold the direction of imports, the addresses and the content security policy. */
const RULES = [
  'import-x/no-restricted-paths',
  'no-restricted-imports',
  'no-restricted-syntax',
  'no-restricted-properties',
];

const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => RULES.includes(ruleId),
  // None of them needs types, which take most of the time.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

/** Gives the rules that a file would break if it had this text. */
async function broken(filePath: string, text: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(text, { filePath, warnIgnored: true });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

const using = (from: string): string => `import * as used from '${from}';\nexport default used;\n`;
const frontMatter = (code: string): string => `---\n${code}---\n\n<p></p>\n`;
const script = (code: string): string => `<p></p>\n\n<script>\n${code}</script>\n`;
const [PATHS] = RULES;

describe('the direction of imports', () => {
  it.each([
    ['src/text/fold.ts', '../model/address.ts', './countOf.ts'],
    ['src/model/address.ts', '../dom/part.ts', '../text/fold.ts'],
    ['src/markdown/abstractProcessor.ts', '../content/readPages.ts', '../text/fold.ts'],
    ['src/content/readPages.ts', '../corpus/names/paperNames.ts', '../model/address.ts'],
    ['src/collect/collect.ts', '../corpus/names/paperNames.ts', '../content/readPages.ts'],
    ['src/corpus/names/paperNames.ts', '../../check/checkContent.ts', '../../text/fold.ts'],
    ['src/scaffold/newConcept.ts', '../publish/collection.ts', '../corpus/names/paperNames.ts'],
    ['src/evaluate/quality.ts', '../publish/collection.ts', '../collect/collect.ts'],
    ['src/loaders/papers.ts', '../publish/collection.ts', '../corpus/names/paperNames.ts'],
    ['src/publish/collection.ts', '../collect/collect.ts', '../offline/bundle.ts'],
    ['src/check/checkContent.ts', '../publish/collection.ts', '../scaffold/newConcept.ts'],
    ['src/dom/part.ts', '../browser/announce.ts', '../text/fold.ts'],
    ['src/search/page/searchPage.ts', '../../browser/announce.ts', '../../dom/part.ts'],
    ['src/search/query/parseQuery.ts', '../index/facets.ts', '../../text/fold.ts'],
    ['src/search/engine/engine.ts', '../answer/notice.ts', '../index/facets.ts'],
    ['src/search/palette/palette.ts', '../page/searchPage.ts', '../engine/engine.ts'],
    ['src/browser/announce.ts', '../search/engine/engine.ts', '../dom/part.ts'],
    ['src/offline/worker.ts', '../dom/part.ts', '../model/address.ts'],
  ])('of %s refuses %s and allows %s', async (file, refused, allowed) => {
    // An import that leads nowhere would pass for one that is allowed.
    const imported = [refused, allowed].map((one) => path.join(path.dirname(file), one));
    expect([file, ...imported].filter((one) => !existsSync(one))).toEqual([]);
    expect(await broken(file, using(refused))).toEqual([PATHS]);
    expect(await broken(file, using(allowed))).toEqual([]);
  });

  it('holds for imports of types alone', async () => {
    const text =
      "import type { Engine } from '../search/engine/engine.ts';\nexport type E = Engine;\n";
    expect(await broken('src/browser/announce.ts', text)).toEqual([PATHS]);
  });

  it.each(['src/text/fold.ts', 'src/model/address.ts', 'src/dom/part.ts', 'src/offline/worker.ts'])(
    'keeps the disk and Astro out of %s',
    async (file) => {
      expect(await broken(file, using('node:fs'))).toEqual(['no-restricted-imports']);
      expect(await broken(file, using('astro:content'))).toEqual(['no-restricted-imports']);
      expect(await broken('src/content/readPages.ts', using('node:fs'))).toEqual([]);
    },
  );
});

describe('an .astro file', () => {
  const file = 'src/components/SchemeSwitch.astro';
  const [browser, build] = ['../browser/announce.ts', '../publish/collection.ts'].map(
    (from) => `import * as used from '${from}';\nvoid used;\n`,
  ) as [string, string];

  it('imports what runs at build in its front matter, and nothing of the browser', async () => {
    expect(await broken(file, frontMatter(browser))).toEqual([PATHS]);
    expect(await broken(file, frontMatter(build))).toEqual([]);
  });

  it('imports what runs in the browser in its scripts, and nothing of the build', async () => {
    expect(await broken(file, script(build))).toEqual([PATHS]);
    expect(await broken(file, script(browser))).toEqual([]);
  });

  it.each([
    ['<a href="/map/">Map</a>', "<a href={address('/map/')}>Map</a>"],
    ['<a href={`/papers/${slug}/`}>It</a>', '<a href={address(`/papers/${slug}/`)}>It</a>'],
    ['<p style="color: red">It</p>', '<p class="red">It</p>'],
    ['<p style={`width: ${slug}`}>It</p>', '<p data-width={slug}>It</p>'],
    ['<p onclick="go()">It</p>', '<button type="button">It</button>'],
  ])('refuses %s and allows %s', async (refused, allowed) => {
    expect(await broken(file, `${refused}\n`)).toEqual(['no-restricted-syntax']);
    expect(await broken(file, `${allowed}\n`)).toEqual([]);
  });
});

describe('a script', () => {
  const file = 'src/browser/announce.ts';

  it.each([
    ["export const path = '/map/';", "export const path = address('/map/');"],
    ['export const path = `/papers/${slug}/`;', 'export const path = address(`/papers/${slug}/`);'],
  ])('refuses an address that is written by hand: %s', async (refused, allowed) => {
    expect(await broken(file, refused)).toEqual(['no-restricted-syntax']);
    expect(await broken(file, allowed)).toEqual([]);
  });

  it.each([
    ["document.body.innerHTML = '<b>It</b>';", "document.body.textContent = 'It';"],
    ["line.insertAdjacentHTML('beforeend', words);", 'line.append(words);'],
    ['document.write(words);', 'stream.write(words);'],
  ])('refuses HTML that is written as a string: %s', async (refused, allowed) => {
    expect(await broken(file, refused)).toEqual(['no-restricted-properties']);
    expect(await broken(file, allowed)).toEqual([]);
  });
});

describe('files that import each other', () => {
  const folders: string[] = [];
  afterEach(async () => {
    await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
  });

  /** Gives what oxlint, as the project sets it up, says of two files. */
  async function said(a: string, b: string): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), 'cycle-'));
    folders.push(folder);
    await writeFile(path.join(folder, 'a.ts'), a);
    await writeFile(path.join(folder, 'b.ts'), b);
    const bin = path.resolve('node_modules/oxlint/bin/oxlint');
    const command = [bin, '--config', path.resolve('.oxlintrc.json'), folder];
    const { stdout } = await promisify(execFile)(process.execPath, command).catch(
      (error: unknown) => error as { stdout: string },
    );
    return stdout;
  }

  it('are refused, also where only types are imported', async () => {
    const a = "import type { B } from './b.ts';\nexport type A = B[];\n";
    const b = "import type { A } from './a.ts';\nexport type B = A | string;\n";
    expect(await said(a, b)).toContain('no-cycle');
    expect(await said(a, 'export type B = string;\n')).toContain('Found 0 warnings and 0 errors');
  });
});
