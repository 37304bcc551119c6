import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatArxivReport } from '../../../src/collect/enrich/enrichReport.ts';
import { readTree, write } from '../contentFolder.ts';
import {
  byTitle,
  contentWith,
  enrich,
  entryOf,
  QUICK,
  recordsIn,
  TITLES,
} from './enrichContent.ts';
import { feed, startArxiv, type Reply } from './enrichServer.ts';

describe('a server in trouble', () => {
  const trouble: [string, Reply][] = [
    ['an error of its own', { status: 500, body: 'oops' }],
    ['a cut connection', { isReset: true }],
    ['XML that breaks off', { body: feed(entryOf(TITLES[0])).slice(0, 700) }],
    ['an HTML page', { body: '<html><body>Rate exceeded.</body></html>' }],
    ['a total without entries', { body: feed().replace('>0<', '>7<') }],
  ];

  it.each(trouble)('is asked again after %s', async (_, reply) => {
    const content = contentWith(TITLES.slice(0, 1));
    const { api, hits } = await startArxiv((query, number) =>
      number === 1 ? reply : byTitle(query),
    );
    const report = await enrich(content, api);
    expect(hits).toHaveLength(2);
    expect(report).toMatchObject({ asked: 1, problems: [] });
    expect(recordsIn(content)).toHaveLength(1);
  });

  it('is asked again where no answer comes in time', async () => {
    const content = contentWith(TITLES.slice(0, 1));
    const { api, hits } = await startArxiv((query, number) =>
      number === 1 ? { delay: 60_000 } : byTitle(query),
    );
    const waits: string[] = [];
    await enrich(content, api, {
      politeness: { ...QUICK, timeoutMs: 1_000 },
      onWait: (why) => waits.push(why),
    });
    expect(waits[0]).toMatch(/^no answer within 1 s; trying again in/);
    expect(hits.length).toBeGreaterThan(1);
    expect(recordsIn(content)).toHaveLength(1);
  });

  it('is left alone as long as it asks for', async () => {
    const content = contentWith(TITLES.slice(0, 1));
    const { api, hits } = await startArxiv((query, number) =>
      number === 1 ? { status: 429, headers: { 'retry-after': '1' } } : byTitle(query),
    );
    await enrich(content, api);
    expect(hits).toHaveLength(2);
    expect((hits[1]?.at ?? 0) - (hits[0]?.at ?? 0)).toBeGreaterThanOrEqual(1000);
    expect(recordsIn(content)).toHaveLength(1);
  });

  it('is not waited for where it wants more than minutes', async () => {
    const content = contentWith(TITLES.slice(0, 1));
    const { api, hits } = await startArxiv(() => ({
      status: 503,
      headers: { 'retry-after': '86400' },
    }));
    const report = await enrich(content, api);
    expect(hits).toHaveLength(1);
    expect(formatArxivReport(report)).toMatch(
      /alpha\.mdx: no record looked up: .*status 503.*Retry-After "86400"; run again later/,
    );
  });

  it('is given up after three papers, each with its place and a hint', async () => {
    const content = contentWith([...TITLES, 'Delta: A Fourth Paper']);
    const { api, hits } = await startArxiv(() => ({ status: 502, body: 'bad gateway' }));
    const report = await enrich(content, api);
    expect(hits).toHaveLength(3 * QUICK.attempts);
    expect(report.problems).toHaveLength(3);
    const printed = formatArxivReport(report);
    expect(printed).toMatch(
      /beta\.mdx: no record looked up: 127\.0\.0\.1:\d+: status 502, found "bad gateway", 3 times; run again later/,
    );
    expect(printed).toMatch(/1 are left for the next run/);
  });

  it('is not asked twice what it refuses for good', async () => {
    const content = contentWith(TITLES.slice(0, 1));
    const { api, hits } = await startArxiv(() => ({ status: 400, body: 'bad query' }));
    const report = await enrich(content, api);
    expect(hits).toHaveLength(1);
    expect(formatArxivReport(report)).toMatch(/status 400, found "bad query"/);
  });

  it('says what it means by an entry of its own', async () => {
    const error = { title: 'Error', abstract: 'incorrect id format for 1234', arxiv: 'x' };
    const body = feed(error).replace('arxiv.org/abs/x', 'arxiv.org/api/errors#incorrect_id');
    const { api } = await startArxiv(() => ({ body }));
    const report = await enrich(contentWith(TITLES.slice(0, 1)), api);
    expect(formatArxivReport(report)).toMatch(/the API reports "incorrect id format for 1234"/);
  });
});

describe('politeness', () => {
  it('leaves the interval between any two requests, retries too, one at a time', async () => {
    const content = contentWith(TITLES);
    const intervalMs = 60;
    const { api, hits } = await startArxiv((query, number) =>
      number % 2 === 1 ? { status: 500 } : { ...byTitle(query), delay: 20 },
    );
    await enrich(content, api, { politeness: { ...QUICK, intervalMs, backoffMs: 1 } });
    expect(hits).toHaveLength(6);
    const gaps = hits.slice(1).map(({ at }, index) => at - (hits[index]?.at ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(intervalMs);
  });

  it('asks nothing twice: answers are kept, empty ones too', async () => {
    const content = contentWith([...TITLES, 'Delta: A Fourth Paper']);
    const { api, hits } = await startArxiv(byTitle);
    await enrich(content, api);
    write(content, 'references.json', '[]');
    const again = await enrich(content, api);
    expect(hits).toHaveLength(4);
    expect(again).toMatchObject({ asked: 0, cached: 4 });
    expect(recordsIn(content)).toHaveLength(3);
  });

  it('does not keep broken answers, and asks anew where a kept one is damaged', async () => {
    const content = contentWith(TITLES.slice(0, 1));
    const { api, hits } = await startArxiv((query, number) =>
      number <= QUICK.attempts ? { body: '<feed>' } : byTitle(query),
    );
    expect((await enrich(content, api)).problems).toHaveLength(1);
    expect(existsSync(join(content, '.cache'))).toBe(false);
    await enrich(content, api);
    const [name = ''] = Object.keys(readTree(join(content, '.cache')));
    write(content, `.cache/${name}`, '<feed><entry>');
    write(content, 'references.json', '[]');
    await enrich(content, api);
    expect(hits).toHaveLength(QUICK.attempts + 2);
    expect(recordsIn(content)).toHaveLength(1);
  });

  it('asks about no more papers than it may, and goes on with the others next time', async () => {
    const content = contentWith(['Aardvark: Unknown to All', ...TITLES]);
    const { api, hits } = await startArxiv(byTitle);
    const first = await enrich(content, api, { limit: 2 });
    expect(first).toMatchObject({ wanted: 4, asked: 2 });
    expect(formatArxivReport(first)).toMatch(/2 are left for the next run/);
    const second = await enrich(content, api, { limit: 2 });
    expect(second).toMatchObject({ wanted: 3, asked: 2, cached: 1 });
    expect(hits).toHaveLength(4);
    expect(recordsIn(content)).toHaveLength(3);
  });

  it('shows in a dry run what it would add, and writes no record', async () => {
    const content = contentWith(TITLES);
    const { api } = await startArxiv(byTitle);
    const report = await enrich(content, api, { isDryRun: true });
    expect(formatArxivReport(report)).toMatch(/records added to +3\n/);
    expect(existsSync(join(content, 'references.json'))).toBe(false);
  });
});

describe('a break in the middle', () => {
  it('loses nothing: the next run asks only about the papers that are left', async () => {
    const content = contentWith(TITLES);
    let isDown = true;
    const { api, hits } = await startArxiv((query, number) =>
      isDown && number > 1 ? { status: 500 } : byTitle(query),
    );
    await enrich(content, api, { politeness: { ...QUICK, attempts: 1 } });
    expect(recordsIn(content).map(({ id }) => id)).toEqual(['alpha']);
    isDown = false;
    const asked = hits.length;
    await enrich(content, api);
    expect(hits.length - asked).toBe(2);
    expect(recordsIn(content).map(({ id }) => id)).toEqual(['alpha', 'beta', 'gamma']);
  });
});
