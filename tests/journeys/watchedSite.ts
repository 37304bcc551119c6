import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { serveFolder } from '../site/serve.ts';
import type { Served } from './reader.ts';

const WATCH = '/watch-complaints.js';
const TELL = '/tell-complaint';

/** Runs in the page before its own scripts: tells the server each error and warning, and each file from elsewhere. */
function watch(tell: string): void {
  const complain = (words: unknown): void => {
    navigator.sendBeacon(tell, String(words));
  };
  for (const kind of ['error', 'warn'] as const) {
    const own = console[kind].bind(console);
    console[kind] = (...words: unknown[]) => {
      own(...words);
      complain(words.join(' '));
    };
  }
  addEventListener(
    'error',
    (event) => {
      complain(event.message || `cannot load ${(event.target as Element | null)?.outerHTML ?? ''}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => {
    complain(reason);
  });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    complain(`${violatedDirective} refuses ${blockedURI}`);
  });
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      if (!/^(?:data|blob):/.test(name) && !name.startsWith(location.origin)) {
        complain(`loads ${name}`);
      }
    }
  }).observe({ type: 'resource', buffered: true });
}

/** A site that is served, until it is closed. */
export interface ServedSite extends Served {
  readonly close: () => Promise<void>;
}

/**
 * Serves a folder to a browser whose driver does not tell what a page writes on its console: each page gets a script that tells the
 * server. All else is passed on as it is.
 */
export async function serveWatched(folder: string): Promise<ServedSite> {
  const plain = await serveFolder(folder);
  const complaints: string[] = [];
  const server = createServer((request, response) => {
    void answer(plain.origin, complaints, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await plain.close();
  };
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, complaints, close };
}

async function answer(
  origin: string,
  complaints: string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.url === TELL) {
    complaints.push(await text(request));
    response.writeHead(204).end();
  } else if (request.url === WATCH) {
    response.writeHead(200, { 'Content-Type': 'text/javascript' });
    response.end(`(${watch.toString()})(${JSON.stringify(TELL)})`);
  } else {
    await passOn(`${origin}${request.url ?? '/'}`, response);
  }
}

async function passOn(address: string, response: ServerResponse): Promise<void> {
  const found = await fetch(address);
  const type = found.headers.get('content-type') ?? '';
  const bytes = Buffer.from(await found.arrayBuffer());
  response.writeHead(found.status, { 'Content-Type': type });
  response.end(type.startsWith('text/html') ? watched(bytes.toString()) : bytes);
}

function watched(html: string): string {
  return html.replace('<head>', `<head><script src="${WATCH}"></script>`);
}
