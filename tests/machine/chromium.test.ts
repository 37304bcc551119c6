import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackChromium } from './chromium.ts';
import { unpackSmall } from './smallBrowser.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'florilegium-unpacked-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Folder of the browser that is unpacked, and how often it was unpacked for that. */
async function unpackCounted(): Promise<{ home: string; times: number }> {
  let times = 0;
  const { executablePath } = await unpackChromium(folder, async (into) => {
    times += 1;
    await unpackSmall(into);
  });
  return { home: dirname(executablePath), times };
}

describe('a browser', () => {
  it('is unpacked once, and taken as it is from then on', async () => {
    const { home } = await unpackCounted();
    expect(await unpackCounted()).toEqual({ home, times: 0 });
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it.each([
    [
      'lost a part of a file',
      (home: string) => {
        writeFileSync(join(home, 'chromium'), '#!/bin/sh');
      },
    ],
    [
      'lost a library',
      (home: string) => {
        rmSync(join(home, 'al2023/lib/libsmall.so'));
      },
    ],
    [
      'may not be run',
      (home: string) => {
        chmodSync(join(home, 'chromium'), 0o644);
      },
    ],
    [
      'lost its list',
      (home: string) => {
        rmSync(join(home, 'whole.json'));
      },
    ],
    [
      'has a list cut short',
      (home: string) => {
        writeFileSync(join(home, 'whole.json'), '{"chr');
      },
    ],
  ])('that %s is replaced', async (_, damage) => {
    const { home: first } = await unpackCounted();
    damage(first);
    const { home, times } = await unpackCounted();
    expect(times).toBe(1);
    expect(readFileSync(join(home, 'chromium'), 'utf8')).toContain('Chromium 0');
    expect(readdirSync(folder)).toEqual([home.slice(folder.length + 1)]);
  });

  it('of another version is removed', async () => {
    const { home } = await unpackCounted();
    writeFileSync(join(folder, '1.0.0-abc'), '');
    expect((await unpackCounted()).times).toBe(0);
    expect(readdirSync(folder)).toEqual([home.slice(folder.length + 1)]);
  });

  it('that does not start is not kept, and the reason is told', async () => {
    const broken = unpackChromium(folder, async (into) => {
      await unpackSmall(into);
      writeFileSync(
        join(into, 'chromium'),
        '#!/bin/sh\necho libnss3.so is missing >&2\nexit 127\n',
      );
    });
    await expect(broken).rejects.toThrow('libnss3.so is missing');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('two that unpack at once', () => {
  it('both have a whole browser, and one is left', async () => {
    const both = await Promise.all([unpackCounted(), unpackCounted(), unpackCounted()]);
    expect(new Set(both.map(({ home }) => home)).size).toBe(1);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('as processes: the first one done serves both', async () => {
    const slow = unpackElsewhere('await once(process.stdin, "data")');
    await once(slow.stdout, 'data');
    const { home, times } = await unpackCounted();
    expect(times).toBe(1);
    const ended = once(slow, 'exit');
    slow.stdin.end('go on');
    expect(await ended).toEqual([0, null]);
    expect(readdirSync(folder)).toEqual([home.slice(folder.length + 1)]);
  });
});

describe('a process that is killed while it unpacks', () => {
  it('leaves nothing that is taken for a browser, and what it left is removed', async () => {
    const killed = unpackElsewhere('await new Promise(() => setInterval(() => 0, 1000))');
    await once(killed.stdout, 'data');
    const ended = once(killed, 'exit');
    killed.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^unpacking-/)]);
    const { home, times } = await unpackCounted();
    expect(times).toBe(1);
    expect(readdirSync(folder)).toEqual([home.slice(folder.length + 1)]);
  });
});

/** Another process that unpacks into the same folder: writes a line when the files are there, and goes on as a statement says. */
function unpackElsewhere(goOn: string) {
  const here = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);
  const script = `
    import { once } from 'node:events';
    import { unpackChromium } from ${here('./chromium.ts')};
    import { unpackSmall } from ${here('./smallBrowser.ts')};
    await unpackChromium(${JSON.stringify(folder)}, async (into) => {
      await unpackSmall(into);
      console.log('unpacked');
      ${goOn};
    });
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return child;
}
