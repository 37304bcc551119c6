import type { AstroIntegration } from 'astro';

/** Where a site is published. */
export interface SiteAddress {
  /** Scheme and host, `https://someone.github.io`; undefined where the build is not told. */
  site: string | undefined;
  /** The folder below it, between strokes: `/`, or `/florilegium/`. */
  base: string;
}

const RE_FOLDER = /^[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*$/;
const EXAMPLE = 'https://someone.github.io/florilegium/';

/**
 * Takes the settings `SITE`, the whole address of the site, and `BASE`, the folder it is published under, and gives both parts of the address. The path of
 * `SITE` is the folder where `BASE` is not set. Throws, with what to write, where one is malformed or they contradict each other.
 */
export function siteAddress(settings: {
  readonly SITE?: string | undefined;
  readonly BASE?: string | undefined;
}): SiteAddress {
  const url = settings.SITE?.trim() ? readSite(settings.SITE.trim()) : undefined;
  const own = settings.BASE?.trim() ? readFolder('BASE', settings.BASE.trim()) : undefined;
  const told = url && readFolder('SITE', decoded(url.pathname));
  if (own !== undefined && told !== undefined && told !== '/' && told !== own) {
    throw new Error(
      `SITE is "${String(settings.SITE)}", in the folder ${told}, but BASE is "${String(settings.BASE)}"; leave out BASE, or let both name one folder`,
    );
  }
  return { site: url?.origin, base: own ?? told ?? '/' };
}

function readSite(site: string): URL {
  const url = URL.parse(site);
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && /^https?:\/\//i.test(site);
  if (!isWeb) {
    throw new Error(
      `SITE is "${site}", not an address of the web; write it whole: SITE=${EXAMPLE}`,
    );
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    throw new Error(
      `SITE is "${site}"; write the address without a query, a fragment or a name to sign in with: SITE=${url.origin}${url.pathname}`,
    );
  }
  return url;
}

/** With or without strokes at its ends; signs that an address has to encode would be written in two ways. */
function readFolder(setting: string, folder: string): string {
  const bare = folder.replace(/^\/|\/$/g, '');
  if (bare === '') return '/';
  const isPath = RE_FOLDER.test(bare) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(bare);
  if (!isPath) {
    throw new Error(
      `${setting} has the folder "${folder}"; write names of Latin letters, digits and - . _ ~ with a stroke between them, as in ${setting}=${setting === 'SITE' ? EXAMPLE : '/florilegium/'}`,
    );
  }
  return `/${bare}/`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Takes the address that the settings name and gives what puts into it the one that the command line asks for, as in
 * `astro build --base /florilegium`, and says at the end of a build which address it is made for.
 */
export function tellAddress(made: SiteAddress): AstroIntegration {
  return {
    name: 'address',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        made.base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        made.site = config.site;
        updateConfig({ base: made.base });
      },
      'astro:build:done': ({ logger }) => {
        logger[made.site === undefined ? 'warn' : 'info'](addressLine(made));
      },
    },
  };
}

/** Takes the address that a build is made for and gives the line that says so, and what is left out where the build is not told all of it. */
export function addressLine({ site, base }: SiteAddress): string {
  if (site !== undefined)
    return `This site is made for ${site}${base} and works at no other address.`;
  const folder = base === '/' ? 'the root of a host' : `the folder ${base} of a host`;
  return `SITE is not set: this site is made for ${folder}; canonical addresses, OpenSearch and its own address in exports are left out. Write SITE=https://… to have them.`;
}
