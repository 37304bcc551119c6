import { parseXml, type XmlElement } from '@rgrove/parse-xml';

/** An entry of a sitemap or of an index of sitemaps. */
export interface ListedAddress {
  readonly loc: string;
  readonly lastmod?: string | undefined;
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const RE_DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * Takes the text of a sitemap or an index and gives its entries; throws where it breaks a rule of the schemas of sitemaps.org: the root, the
 * namespace, one `loc` of 12 to 2,048 signs, `lastmod` a date, nothing else, 1 to 50,000 entries, 50 MB.
 */
export function readSitemap(xml: string): {
  kind: 'urlset' | 'sitemapindex';
  entries: ListedAddress[];
} {
  const root = parseXml(xml).root;
  if (root?.name !== 'urlset' && root?.name !== 'sitemapindex') throw new Error('no sitemap');
  if (root.attributes['xmlns'] !== NAMESPACE) throw new Error('another namespace');
  const entries = elements(root).map((entry) => {
    if (entry.name !== (root.name === 'urlset' ? 'url' : 'sitemap')) throw new Error(entry.name);
    return readEntry(entry);
  });
  if (entries.length < 1 || entries.length > 50_000) throw new Error(`${entries.length} entries`);
  if (Buffer.byteLength(xml) > 52_428_800) throw new Error('more than 50 MB');
  return { kind: root.name, entries };
}

function readEntry(entry: XmlElement): ListedAddress {
  const parts = elements(entry);
  const [loc, ...others] = parts.filter(({ name }) => name === 'loc').map(({ text }) => text);
  const [lastmod] = parts.filter(({ name }) => name === 'lastmod').map(({ text }) => text);
  if (loc === undefined || others.length > 0) throw new Error('not one loc');
  if (loc.length < 12 || loc.length > 2048 || !URL.canParse(loc)) throw new Error(loc);
  if (lastmod !== undefined && !RE_DAY.test(lastmod)) throw new Error(lastmod);
  const unknown = parts.find(({ name }) => name !== 'loc' && name !== 'lastmod');
  if (unknown !== undefined) throw new Error(unknown.name);
  return { loc, lastmod };
}

function elements({ children }: XmlElement): XmlElement[] {
  return children.filter((child): child is XmlElement => 'attributes' in child);
}
