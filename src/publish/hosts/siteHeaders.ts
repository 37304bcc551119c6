/** What a host is to say of the files under a path; `*` stands for any signs. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the headers of a site depend on. */
export interface HeaderSettings {
  /** The folder that the site is published under, between strokes. */
  readonly base: string;
  /** Paths below the site's root of single files whose names hold their digests. */
  readonly hashed: readonly string[];
  /** The policy for every page; without it none is sent. */
  readonly contentSecurityPolicy?: string | undefined;
}

/** Of a year: a file whose name holds its digest never changes. */
const FOR_EVER = 'public, max-age=31556952, immutable';
/** Kept, but asked for anew each time: what a returning reader learns of a new version by. */
const ASK_FIRST = 'no-cache';

/** Nothing here asks for any of these; what is not named, such as the clipboard, is left to the browser. */
const UNUSED = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'usb'],
];

const HASHED_FOLDERS = [
  '/_astro/*',
  ...['/pagefind/index/*', '/pagefind/filter/*', '/pagefind/fragment/*'],
];

/** Media types that hosts do not know, or serve without their encoding. */
const TYPES: readonly (readonly [path: string, type: string])[] = [
  ['/papers/*.bib', 'application/x-bibtex; charset=utf-8'],
  ['/papers/*.ris', 'application/x-research-info-systems; charset=utf-8'],
  ['/papers/*.md', 'text/markdown; charset=utf-8'],
  ['/papers.bib', 'application/x-bibtex; charset=utf-8'],
  ['/papers.ris', 'application/x-research-info-systems; charset=utf-8'],
  ['/papers.csl.json', 'application/vnd.citationstyles.csl+json; charset=utf-8'],
  ['/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
  ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
];

/** Takes the settings and gives every header that the site wants to be served with: the one place to add another. */
export function siteHeaders({ base, hashed, contentSecurityPolicy }: HeaderSettings): HeaderRule[] {
  const rules: HeaderRule[] = [
    { path: '/*', headers: headersOfAll(contentSecurityPolicy) },
    ...[...HASHED_FOLDERS, ...hashed].map((path) => ({
      path,
      headers: { 'Cache-Control': FOR_EVER },
    })),
    ...['/sw.js', '/version.json'].map((path) => ({
      path,
      headers: { 'Cache-Control': ASK_FIRST },
    })),
    ...TYPES.map(([path, type]) => ({ path, headers: { 'Content-Type': type } })),
  ];
  return rules.map(({ path, headers }) => ({ path: base + path.slice(1), headers }));
}

/** Takes rules and gives the `_headers` file that Netlify and Cloudflare Pages read. */
export function formatHeaders(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join(
        '\n',
      ),
    )
    .join('\n');
}

function headersOfAll(contentSecurityPolicy: string | undefined): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
    ...(contentSecurityPolicy === undefined
      ? {}
      : { 'Content-Security-Policy': contentSecurityPolicy }),
  };
}
