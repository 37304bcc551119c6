import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { packedFile } from './packedFile.ts';
import { baseOf } from './underTest.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** How a folder is served, where it matters. */
export interface Serving {
  /** Whether a path below the site's root is there. */
  readonly isServed?: (path: string) => boolean;
  /** Whether the server is out of order for a path. */
  readonly isFailing?: (path: string) => boolean;
  /** Seconds for which a browser may keep what it got and ask no more; without it nothing is said, and nothing can be asked again. */
  readonly maxAge?: number;
  /** Sent with every file, as a host does that has rules for it. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A static file server as any host is one: a folder's index, 404.html for what is not there, nothing rewritten. A site made for a folder
 * of a host is served in that folder, and nothing outside of it is there.
 */
export async function serveFolder(
  folder: string,
  serving: Serving = {},
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const base = baseOf(folder);
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const isWithin = asked.startsWith(base);
    const path = isWithin ? asked.slice(base.length - 1) : asked;
    const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
    if (isWithin && serving.isFailing?.(path) === true) {
      response.writeHead(503).end();
      return;
    }
    const isServed = isWithin && serving.isServed?.(path) !== false;
    const read = isPacked(extname(file)) ? packedFile : readFile;
    void (isServed ? read(file) : Promise.reject(new Error()))
      .then((bytes) => {
        sendFile(request, response, extname(file), bytes, serving);
      })
      .catch(async () => {
        const type = { 'Content-Type': 'text/html; charset=utf-8' };
        response.writeHead(404, { ...type, ...serving.headers });
        response.end(await readFile(join(folder, '404.html')).catch(() => 'not found'));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => closeServer(server) };
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  ending: string,
  bytes: Buffer,
  { maxAge, headers: always }: Serving,
): void {
  const tag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
  const caching = { ETag: tag, 'Cache-Control': `max-age=${maxAge ?? 0}` };
  const headers = {
    'Content-Type': TYPES[ending] ?? 'application/octet-stream',
    ...(isPacked(ending) ? { 'Content-Encoding': 'gzip' } : {}),
    ...(maxAge === undefined ? {} : caching),
    ...always,
  };
  const isKnown = maxAge !== undefined && request.headers['if-none-match'] === tag;
  response.writeHead(isKnown ? 304 : 200, headers);
  if (isKnown) response.end();
  else response.end(bytes);
}

function isPacked(ending: string): boolean {
  return ending in TYPES && ending !== '.woff2';
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
