import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pagePolicy, sentPolicy } from './contentPolicy.ts';
import { readInlineBlocks, type InlineBlocks } from './inlineBlocks.ts';

/** Pages with attributes that the policy does not allow which a build names. */
const NAMED = 10;

/** Gives a built site its content security policy. */
export interface StrictPolicy {
  /** Puts each page's policy into it: whatever changes pages must come before, whatever bundles them after. */
  readonly integration: AstroIntegration;
  /** Gives the policy to send with every file, once the integration has run. */
  readonly sent: () => string;
}

/**
 * Gives the strict policy of a site. It is made from the pages as built, as only there it is known what stands in them: scripts and styles that
 * the bundler put in, the font's, those of a page's own.
 */
export function strictPolicy(): StrictPolicy {
  let sent = '';
  const integration: AstroIntegration = {
    name: 'strict-policy',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const refused: string[] = [];
        const pages = builtPages(folder).map((file) => {
          const page = addPolicy(join(folder, file));
          refused.push(...page.refused.map((attribute) => `${file}: ${attribute}`));
          return page;
        });
        sent = sentPolicy([...pages, ...drawings(folder)]);
        for (const one of refused.slice(0, NAMED)) logger.warn(toldRefused(one));
        if (refused.length > NAMED) logger.warn(`and ${refused.length - NAMED} more`);
      },
    },
  };
  return { integration, sent: () => sent };
}

/** Takes the folder of a built site and gives the policy to send with its files, read from its pages. */
export function readSentPolicy(folder: string): string {
  const pages = builtPages(folder).map((file) => readInlineBlocks(read(join(folder, file))));
  return sentPolicy([...pages, ...drawings(folder)]);
}

/** Takes the HTML of a page and gives it with its policy, and what is inline in it. */
export function withPolicy(html: string): { html: string; blocks: InlineBlocks } {
  const blocks = readInlineBlocks(html);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(blocks)}">`;
  return { html: html.slice(0, blocks.start) + meta + html.slice(blocks.start), blocks };
}

function addPolicy(file: string): InlineBlocks {
  const { html, blocks } = withPolicy(read(file));
  writeFileSync(file, html);
  return blocks;
}

/** A drawing can be opened by itself, and then has the policy that was sent with it. */
function drawings(folder: string): InlineBlocks[] {
  return globSync('*.svg', { cwd: folder }).map((file) =>
    readInlineBlocks(read(join(folder, file))),
  );
}

function builtPages(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder }).sort();
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

function toldRefused(attribute: string): string {
  return `${attribute} is ignored under the site's security policy; use a class, or a <style> element`;
}
