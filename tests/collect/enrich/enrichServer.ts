import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** What the server does with one request. */
export interface Reply {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Record<string, string>;
  /** Milliseconds before anything is sent. */
  readonly delay?: number;
  /** Cuts the connection instead of answering. */
  readonly isReset?: boolean;
}

/** A request as it came in. */
export interface Hit {
  readonly at: number;
  readonly query: URLSearchParams;
  readonly userAgent: string | undefined;
}

/**
 * Starts a server on this machine that answers as the arXiv API does, for one test. `replyTo` gets each request and its number,
 * from 1. Gives the address and what has come in.
 */
export async function startArxiv(
  replyTo: (query: URLSearchParams, number: number) => Reply,
): Promise<{ api: string; hits: Hit[] }> {
  const hits: Hit[] = [];
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://localhost').searchParams;
    hits.push({ at: performance.now(), query, userAgent: request.headers['user-agent'] });
    void send(response, replyTo(query, hits.length));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { api: `http://127.0.0.1:${port}/api/query`, hits };
}

async function send(response: ServerResponse, reply: Reply): Promise<void> {
  const { status = 200, body = feed(), headers = {}, delay = 0, isReset = false } = reply;
  if (delay > 0) await sleep(delay, undefined, { ref: false });
  if (isReset) response.socket?.resetAndDestroy();
  else response.writeHead(status, headers).end(body);
}

/** An entry of a feed. */
export interface FeedEntry {
  readonly title: string;
  readonly abstract: string;
  readonly arxiv?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly doi?: string;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Gives entries as the API's Atom feed. */
export function feed(...entries: FeedEntry[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <link href="http://arxiv.org/api/query?search_query%3D" rel="self" type="application/atom+xml"/>
  <title type="html">ArXiv Query: search_query=</title>
  <id>http://arxiv.org/api/cHxbiOdZaP56ODnBPIenZhzg5f8</id>
  <updated>2026-11-20T00:00:00-05:00</updated>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${entries.length}</opensearch:totalResults>
${entries.map(entryXml).join('\n')}
</feed>`;
}

function entryXml({ title, abstract, ...rest }: FeedEntry): string {
  const {
    arxiv = '2404.02948v2',
    authors = ['Ada Lovelace'],
    published = '2024-04-03T15:06:43Z',
  } = rest;
  const doi =
    rest.doi === undefined
      ? ''
      : `<arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">${escapeXml(rest.doi)}</arxiv:doi>`;
  return `  <entry>
    <id>http://arxiv.org/abs/${arxiv}</id>
    <updated>2026-01-01T00:00:00Z</updated>
    <published>${published}</published>
    <title>${escapeXml(title).replace(/(?<=.{20}) /, '\n  ')}</title>
    <summary>  ${escapeXml(abstract)}\n</summary>
    ${authors.map((name) => `<author><name>${escapeXml(name)}</name></author>`).join('\n    ')}
    ${doi}
    <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
  </entry>`;
}
