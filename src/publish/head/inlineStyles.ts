import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const RE_STYLE_SHEET = /<link rel="stylesheet" href="(\/[^"]+\.css)">/g;

/**
 * Gives what puts the style sheets of some pages, by their paths, into the pages themselves: a page that is long in coming is shown a round
 * trip earlier. Elsewhere a sheet that all pages share, and that is there from the second page on, serves better.
 */
export function inlineStyles(paths: readonly string[]): AstroIntegration {
  let base = '/';
  return {
    name: 'inline-styles',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const path of paths) {
          const file = join(folder, path, 'index.html');
          if (!existsSync(file)) continue;
          const read = (address: string): string =>
            readFileSync(join(folder, address.slice(base.length)), 'utf8');
          writeFileSync(file, withStyles(readFileSync(file, 'utf8'), read));
        }
      },
    },
  };
}

/** Takes a page's HTML and what reads a file of the site by its address, and gives the HTML with its style sheets in it, in their order. */
export function withStyles(html: string, read: (address: string) => string): string {
  return html.replace(RE_STYLE_SHEET, (_, address: string) => `<style>${read(address)}</style>`);
}
