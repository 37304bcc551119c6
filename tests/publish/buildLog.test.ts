import type { AstroLoggerMessage } from 'astro';
import { describe, expect, it } from 'vitest';
import buildLog, { withoutHeadInject } from '../../src/publish/buildLog.ts';

const info = (message: string): AstroLoggerMessage => ({
  label: 'build',
  level: 'info',
  message,
  newLine: true,
});
const warning = (message: string): AstroLoggerMessage => ({ ...info(message), level: 'warn' });

/** The two messages that Astro has for each file it makes. */
const route = (path: string, end = ' (+3ms) '): AstroLoggerMessage[] => [
  { label: null, level: 'info', message: `  ├─ ${path}`, newLine: false },
  { label: 'SKIP_FORMAT', level: 'info', message: end, newLine: true },
];

/** What the terminal gets of messages that come so many milliseconds after each other. */
function printed(messages: readonly AstroLoggerMessage[], apart = 0): string[] {
  const lines: string[] = [];
  let time = 0;
  const log = buildLog({ write: ({ message }) => lines.push(message) }, () => time);
  for (const message of messages) {
    time += apart;
    log.write(message);
  }
  return lines;
}

describe('the log of a build', () => {
  const thousand = Array.from({ length: 1000 }, (_, at) => route(`/${at}.html`)).flat();

  it('counts files in place of a line for each', () => {
    expect(printed([info('begin'), ...thousand, info('end')])).toEqual([
      'begin',
      '1000 files',
      'end',
    ]);
  });

  it('tells every five seconds how many there are', () => {
    expect(printed(thousand, 4)).toEqual(['626 files so far']);
    expect(printed(thousand, 6)).toHaveLength(2);
  });

  it('prints warnings and errors among the files, and what was not made', () => {
    const lines = printed([
      ...route('/a.html'),
      warning('something is odd'),
      { ...info('something broke'), level: 'error' },
      ...route('/b.html', ' (+1ms) (file not created, response body was empty)'),
      info('end'),
    ]);
    expect(lines.slice(0, 2)).toEqual(['something is odd', 'something broke']);
    expect(lines[2]).toContain('/b.html (+1ms) (file not created');
    expect(lines.slice(3)).toEqual(['2 files', 'end']);
  });

  it('leaves out what the bundler says of a mark that Astro has read, and no other warning', () => {
    const lines: string[] = [];
    const print = (_: string, { message }: { message: string }): number => lines.push(message);
    const code = 'MODULE_LEVEL_DIRECTIVE';
    withoutHeadInject(
      'warn',
      { code, message: 'directive "use astro:head-inject" in a.mdx' },
      print,
    );
    withoutHeadInject('warn', { code, message: 'directive "use client" in b.ts' }, print);
    withoutHeadInject('warn', { code: 'EVAL', message: '"use astro:head-inject"' }, print);
    expect(lines).toEqual(['directive "use client" in b.ts', '"use astro:head-inject"']);
  });
});
