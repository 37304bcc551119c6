import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/model/page.ts';
import { makeContentFolder, readTree, write } from './contentFolder.ts';

const ABSTRACT = 'We train a network and report what it learns about the world it was shown. '
  .repeat(8)
  .trim();
const GOOD = `A Title of Its Own\n${ABSTRACT}\n`;

/** Runs the command as a person does, and gives its exit code with all it printed. */
function collect(content: string, ...paths: string[]): { code: number | null; printed: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/collect.ts', '--content', content, ...paths],
    { encoding: 'utf8' },
  );
  return { code: status, printed: stdout + stderr };
}

describe('npm run collect', () => {
  it('says what it did and exits with 0 when all is well', () => {
    const content = makeContentFolder();
    write(content, 'listings/five.txt', GOOD);
    const { code, printed } = collect(content);
    expect(printed).toMatch(/five\.txt: 1 entries/);
    expect(printed).toMatch(
      /entries read +1\n.*\nnew +1\nalready there +0\nchanged upstream +0\nskipped +0/,
    );
    expect(code).toBe(0);
  });

  it('reports every problem of every file in one run, keeps what is good, and exits with 1', () => {
    const content = makeContentFolder();
    write(content, 'listings/1-good.txt', GOOD);
    write(content, 'listings/2-empty.txt', '');
    write(
      content,
      'listings/3-latin1.txt',
      Buffer.from(`Na\u00efve Training\n${ABSTRACT}\n`, 'latin1'),
    );
    write(content, 'listings/4-utf16.txt', Buffer.from(`\uFEFF${GOOD}`, 'utf16le'));
    write(content, 'listings/5-page.txt', `<!doctype html><title>Papers</title>\n${GOOD}`);
    write(
      content,
      'listings/6-nul.txt',
      `Broken\n${ABSTRACT}\u0000\nTitle Number Six\n${ABSTRACT} Six.\n`,
    );
    write(content, 'listings/7-bom.txt', `\uFEFFTitle Number Seven\r\n${ABSTRACT} Seven.\r\n`);
    write(
      content,
      'listings/8-long.txt',
      `Long\n${'word '.repeat(2_000_000)}\nTitle Number Eight\n${ABSTRACT} Eight.\n`,
    );
    const { code, printed } = collect(content);
    const problems = printed
      .split('\n')
      .filter((line) => /^\S+\d-[^:]+(?::\d+)?: (?!\d+ entries)/.test(line));
    expect(
      problems.map((line) => line.slice(content.length + '/listings/'.length, 84 + content.length)),
    ).toEqual([
      expect.stringMatching(/^2-empty\.txt: the file is empty/),
      expect.stringMatching(/^3-latin1\.txt:1: not UTF-8: byte 0xef after "Na"/),
      expect.stringMatching(/^4-utf16\.txt:1: UTF-16 instead of UTF-8/),
      expect.stringMatching(/^5-page\.txt:1: an HTML page instead of text/),
      expect.stringMatching(/^6-nul\.txt:2: control character U\+0000/),
      expect.stringMatching(/^8-long\.txt:2: a line of \d+ characters/),
    ]);
    expect(
      Object.keys(readTree(join(content, 'papers')))
        .map((name) => name.split('/').at(-1))
        .sort(),
    ).toEqual([
      'a-title-of-its-own.mdx',
      'title-number-eight.mdx',
      'title-number-seven.mdx',
      'title-number-six.mdx',
    ]);
    expect(code).toBe(1);
  });

  it('reads the listings it is given, and reports one that is missing or a folder', () => {
    const content = makeContentFolder();
    const good = write(content, 'elsewhere/good.txt', GOOD);
    const { code, printed } = collect(
      content,
      good,
      join(content, 'no-such.txt'),
      join(content, 'elsewhere'),
    );
    expect(printed).toMatch(/no-such\.txt: cannot read: no such file \(ENOENT\); check the path/);
    expect(printed).toMatch(/elsewhere: a folder instead of a listing/);
    expect(printed).toMatch(/new +1\n/);
    expect(code).toBe(1);
  });

  it('says so when there is nothing to read', () => {
    const { code, printed } = collect(makeContentFolder());
    expect(printed).toMatch(/listings: no listing/);
    expect(code).toBe(1);
  });

  it('reports a folder it cannot write, and writes the pages of the others', () => {
    const content = makeContentFolder();
    const other = 'A Title on Initialization';
    write(content, 'listings/five.txt', `${GOOD}${other}\n${ABSTRACT} Other.\n`);
    const placements = write(
      content,
      'placements.json',
      JSON.stringify([
        { title: 'A Title of Its Own', theme: 'regularization' },
        { title: other, theme: 'initialization' },
      ]),
    );
    // A file where the folder should be stops anyone, even one who may write anything.
    write(content, 'papers/regularization', '');
    const { code, printed } = collect(content, '--placements', placements);
    expect(printed).toMatch(
      /regularization\/a-title-of-its-own\.mdx: cannot write: a file stands where a folder is needed/,
    );
    expect(existsSync(join(content, 'papers/initialization/a-title-on-initialization.mdx'))).toBe(
      true,
    );
    expect(code).toBe(1);
  });

  it('stops at a disk that takes no more, leaves no half page, and completes when run again', () => {
    const content = makeContentFolder();
    write(
      content,
      'listings/five.txt',
      `${GOOD}Longer\n${ABSTRACT} ${'And more of it. '.repeat(200)}\nThird\n${ABSTRACT} Third.\n`,
    );
    // 2 KiB for each file stands for the full disk: the second page does not fit.
    const { status, stdout } = spawnSync(
      'bash',
      ['-c', `ulimit -f 2; exec "$0" scripts/collect.ts --content "$1"`, process.execPath, content],
      { encoding: 'utf8' },
    );
    expect(stdout).toMatch(/longer\.mdx: cannot write: .*\(EFBIG\); 2 pages are not written/);
    expect(stdout).toMatch(/new +1\n/);
    expect(status).toBe(1);
    expect(Object.keys(readTree(join(content, 'papers')))).toEqual([
      expect.stringMatching(/a-title-of-its-own\.mdx$/),
    ]);
    expect(collect(content)).toMatchObject({ code: 0 });
    expect(Object.keys(readTree(join(content, 'papers')))).toHaveLength(3);
  });

  it('names an option it does not know', () => {
    const { code, printed } = collect(makeContentFolder(), '--frobnicate');
    expect(printed).toMatch(/'--frobnicate'/);
    expect(printed).not.toMatch(/\n +at /);
    expect(code).toBe(2);
  });

  it.each([
    ['no-such.json', undefined, /no-such\.json: cannot read: no such file/],
    ['broken.json', '[{', /broken\.json: not JSON/],
    ['shape.json', '[{"title": "A"}]', /shape\.json: 0\.theme: .*expected string/],
  ])('says what is wrong with placements in %s', (name, text, message) => {
    const content = makeContentFolder();
    const path = text === undefined ? join(content, name) : write(content, name, text);
    const { code, printed } = collect(content, '--placements', path);
    expect(printed).toMatch(message);
    expect(code).toBe(1);
  });

  it('reports a placement in a theme that is not there', () => {
    const content = makeContentFolder();
    write(content, 'listings/five.txt', GOOD);
    const placements = write(
      content,
      'p.json',
      '[{"title": "A Title of Its Own", "theme": "initialisation"}]',
    );
    const { code, printed } = collect(content, '--placements', placements);
    expect(printed).toMatch(/unknown theme "initialisation".*did you mean "initialization"\?/);
    expect(code).toBe(1);
  });
});

describe('a kill in the middle', () => {
  it('leaves whole pages only, and the next run completes to the same pages', async () => {
    const listing = Array.from(
      { length: 1000 },
      (_, number) => `Paper Number ${number} of Many\n${ABSTRACT} ${number}.`,
    ).join('\n');
    const undisturbed = makeContentFolder();
    write(undisturbed, 'listings/many.txt', listing);
    collect(undisturbed);
    const killed = makeContentFolder();
    write(killed, 'listings/many.txt', listing);
    await killAfterPages(killed, 20);

    const half = readTree(join(killed, 'papers'));
    const pages = Object.entries(half).filter(([name]) => isWholePage(name));
    expect(pages.length).toBeGreaterThanOrEqual(20);
    expect(pages.length).toBeLessThan(1000);
    for (const [name, text] of pages) {
      expect(parsePage(text, name)).toHaveProperty('body', expect.stringMatching(/\d+\.\n$/));
    }
    collect(killed);
    expect(readTree(join(killed, 'papers'))).toEqual(readTree(join(undisturbed, 'papers')));
  });
});

/** A page that is still being written has a name that begins with a dot. */
function isWholePage(path: string): boolean {
  return path.endsWith('.mdx') && !path.includes('/.');
}

/** Starts the command and kills it, without a chance to tidy up, once so many pages are there. */
function killAfterPages(content: string, count: number): Promise<void> {
  mkdirSync(join(content, 'papers'));
  const child = spawn(process.execPath, ['scripts/collect.ts', '--content', content], {
    stdio: 'ignore',
  });
  const watch = setInterval(() => {
    const entries = readdirSync(join(content, 'papers'), { recursive: true, encoding: 'utf8' });
    if (entries.filter(isWholePage).length >= count) child.kill('SIGKILL');
  }, 5);
  return new Promise((resolve) => {
    child.on('exit', () => {
      clearInterval(watch);
      resolve();
    });
  });
}

it('shows its help', () => {
  const { code, printed } = collect(makeContentFolder(), '--help');
  expect(printed).toContain('--placements FILE');
  expect(code).toBe(0);
  expect(readFileSync('README.md', 'utf8')).toContain('npm run collect');
});
