import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { isIndexed, listBuilt, readBuiltPages, redirectOf } from './builtPages.ts';
import { readChanges } from './contentChanges.ts';
import { createDater } from './pageChanges.ts';
import { formatRedirects, limitsExceeded, withFiles, type Redirect } from './redirects.ts';
import { formatHeaders, siteHeaders } from './siteHeaders.ts';
import { makeSitemap, type SitemapEntry } from './sitemap.ts';

/** What the files for hosts are made of beside the built site. */
export interface HostFileSettings {
  /** The content folder, whose history dates the pages. */
  readonly content: string;
  /** Takes the folder of the build and gives the content security policy to send; without it none is sent. */
  readonly contentSecurityPolicy?: (folder: string) => string;
}

/** The site that the files are made for. */
interface BuiltSite {
  readonly folder: string;
  /** Between strokes. */
  readonly base: string;
  /** The address of the host; without it there is no sitemap. */
  readonly site: string | undefined;
}

const RE_BUNDLE = /^\/offline\/[^/]+\.bundle$/;
/** Files of a site that Cloudflare Pages takes without payment. */
const MOST_FILES = 20_000;
/** Signs of a line of `_headers` that Cloudflare Pages reads. */
const LONGEST_HEADER = 2000;

/**
 * Gives what writes the files that hosts and search engines read: `_headers`, `_redirects`, `.nojekyll` and `sitemap.xml`. It comes last, when every
 * page and bundle is there; the version of the site does not depend on these files.
 */
export function hostFiles({ content, contentSecurityPolicy }: HostFileSettings): AstroIntegration {
  let [base, site]: [string, string | undefined] = ['/', undefined];
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        site = config.site;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = listBuilt(folder);
        if (files.length > MOST_FILES) {
          logger.warn(
            `Cloudflare Pages takes ${MOST_FILES} files without payment, found ${files.length}`,
          );
        }
        writeHeaders({ folder, base, site }, files, contentSecurityPolicy?.(folder), logger);
        const { redirects, entries } = readSite({ folder, base, site }, files, content);
        writeRedirects(
          folder,
          withFiles(
            redirects,
            files.map((file) => base + file.slice(1)),
          ),
          logger,
        );
        // Without it GitHub Pages leaves out what begins with a low line, where it publishes a branch.
        writeFileSync(join(folder, '.nojekyll'), '');
        await writeSitemap({ folder, base, site }, entries, logger);
      },
    },
  };
}

function writeHeaders(
  { folder, base }: BuiltSite,
  files: readonly string[],
  contentSecurityPolicy: string | undefined,
  logger: AstroIntegrationLogger,
): void {
  const hashed = files.filter((file) => RE_BUNDLE.test(file));
  const text = formatHeaders(siteHeaders({ base, hashed, contentSecurityPolicy }));
  writeFileSync(join(folder, '_headers'), text);
  const longest = Math.max(...text.split('\n').map(({ length }) => length));
  if (longest <= LONGEST_HEADER) return;
  logger.warn(`Cloudflare Pages reads lines of ${LONGEST_HEADER} signs, _headers has ${longest}`);
}

/** Reads every page once: where it leads on to, or how a sitemap lists it. */
function readSite(
  { folder, base, site }: BuiltSite,
  files: readonly string[],
  content: string,
): { redirects: Redirect[]; entries: SitemapEntry[] } {
  const [redirects, entries]: [Redirect[], SitemapEntry[]] = [[], []];
  const dayOf = createDater(readChanges(content), base);
  for (const page of readBuiltPages(folder, files)) {
    const from = base + page.path.slice(1);
    const to = redirectOf(page.html);
    if (to !== undefined) redirects.push({ from, to });
    else if (site !== undefined && isIndexed(page.html)) {
      entries.push({ url: new URL(from, site).href, lastmod: dayOf(page) });
    }
  }
  return { redirects, entries };
}

function writeRedirects(
  folder: string,
  redirects: readonly Redirect[],
  logger: AstroIntegrationLogger,
): void {
  const text = formatRedirects(redirects, process.env['NETLIFY'] === 'true');
  writeFileSync(join(folder, '_redirects'), text);
  for (const sentence of limitsExceeded(redirects, text)) logger.warn(sentence);
}

async function writeSitemap(
  { folder, base, site }: BuiltSite,
  entries: readonly SitemapEntry[],
  logger: AstroIntegrationLogger,
): Promise<void> {
  if (site === undefined) {
    logger.info('no sitemap: SITE does not say at which address the site will be');
    return;
  }
  for (const { name, xml } of await makeSitemap(entries, new URL(base, site).href)) {
    writeFileSync(join(folder, name), xml);
  }
  const dated = entries.filter(({ lastmod }) => lastmod !== undefined).length;
  logger.info(`${entries.length} pages in the sitemap, ${dated} of them with a date from git`);
}
