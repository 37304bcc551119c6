import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';

/** A page as a sitemap lists it. */
export interface SitemapEntry {
  /** The whole address. */
  readonly url: string;
  /** The day of its last change, `2026-11-20`; left out where it is not known. */
  readonly lastmod?: string | undefined;
}

/** A file to publish, by its name in the site's root. */
export interface SitemapFile {
  readonly name: string;
  readonly xml: string;
}

/** What one sitemap may hold by the protocol of sitemaps.org: 50,000 addresses, and 50 MB (52,428,800 bytes). */
const MOST_ENTRIES = 50_000;
const MOST_BYTES = 52_428_800;
/** More than the signs around an entry's address take. */
const AROUND = 100;

export const SITEMAP = 'sitemap.xml';

/**
 * Takes the pages and the whole address of the folder that the sitemaps will be in, and gives `sitemap.xml`; where that would hold more than one
 * sitemap may, it is an index of `sitemap-1.xml` and so on.
 */
export async function makeSitemap(
  entries: readonly SitemapEntry[],
  root: string,
  limits = { entries: MOST_ENTRIES, bytes: MOST_BYTES },
): Promise<SitemapFile[]> {
  const [first = [], ...others] = splitEntries(entries, limits);
  if (others.length === 0) return [{ name: SITEMAP, xml: await writeEntries(first) }];
  const parts = await Promise.all(
    [first, ...others].map(async (part, index) => ({
      name: `sitemap-${index + 1}.xml`,
      xml: await writeEntries(part),
      lastmod: latest(part),
    })),
  );
  const index = parts.map(({ name, lastmod }) => toLoose(new URL(name, root).href, lastmod));
  return [
    { name: SITEMAP, xml: await write(new SitemapIndexStream({ lastmodDateOnly: true }), index) },
    ...parts.map(({ name, xml }) => ({ name, xml })),
  ];
}

function writeEntries(entries: readonly SitemapEntry[]): Promise<string> {
  const plain = { news: false, xhtml: false, image: false, video: false };
  return write(
    new SitemapStream({ lastmodDateOnly: true, xmlns: plain }),
    entries.map(({ url, lastmod }) => toLoose(url, lastmod)),
  );
}

function toLoose(url: string, lastmod: string | undefined): { url: string; lastmod?: string } {
  return lastmod === undefined ? { url } : { url, lastmod };
}

async function write(
  stream: SitemapStream | SitemapIndexStream,
  entries: readonly object[],
): Promise<string> {
  return (await streamToPromise(Readable.from(entries).pipe(stream))).toString();
}

function splitEntries(
  entries: readonly SitemapEntry[],
  limits: { readonly entries: number; readonly bytes: number },
): SitemapEntry[][] {
  const parts: SitemapEntry[][] = [];
  let bytes = Infinity;
  for (const entry of entries) {
    // An address is escaped: at worst each of its signs takes six.
    const size = AROUND + Buffer.byteLength(entry.url.replaceAll(/[&<>"']/g, '&quot;'));
    const part = parts.at(-1);
    if (
      part === undefined ||
      part.length >= limits.entries ||
      bytes + size > limits.bytes - 2 * AROUND
    ) {
      parts.push([entry]);
      bytes = size;
    } else {
      part.push(entry);
      bytes += size;
    }
  }
  return parts;
}

/** A sitemap has changed with the newest of its pages, if all are known. */
function latest(entries: readonly SitemapEntry[]): string | undefined {
  const days = entries.map(({ lastmod }) => lastmod);
  return days.includes(undefined) ? undefined : [...days].sort().at(-1);
}
