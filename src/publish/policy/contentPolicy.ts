import { createHash } from 'node:crypto';
import type { InlineBlocks } from './inlineBlocks.ts';

/** Names of the policies by which scripts may trust an address: in `src/browser/trustedScript.ts`, and in `src/search/trustWorker.ts`. */
const TRUSTED = ['florilegium', 'default'];

/** What of a page a policy names by its hash. */
type Named = Pick<InlineBlocks, 'scripts' | 'styles'>;

/**
 * Takes what is inline in a page and gives the content security policy for its meta element: nothing but files of this site, no inline
 * script or style but these, no string that becomes code or HTML. WebAssembly may run, as search is written in it.
 */
export function pagePolicy({ scripts, styles }: Named): string {
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes(scripts)].join(' '),
    ["style-src 'self'", ...hashes(styles)].join(' '),
    // The signs of the buttons that save a paper are drawn in the style sheet itself.
    "img-src 'self' data:",
    ...["font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'"],
    ...["form-action 'self'", "base-uri 'none'"],
    `require-trusted-types-for 'script'; trusted-types ${TRUSTED.join(' ')}`,
  ].join('; ');
}

/** Takes what is inline in all pages and gives the policy to send with every file. Only there may it say that no other site shows ours in a frame. */
export function sentPolicy(pages: readonly Named[]): string {
  const all = {
    scripts: pages.flatMap(({ scripts }) => scripts),
    styles: pages.flatMap(({ styles }) => styles),
  };
  return `${pagePolicy(all)}; frame-ancestors 'none'`;
}

/** In the order of the alphabet, so that pages that differ in nothing else have one policy. */
function hashes(texts: readonly string[]): string[] {
  return [...new Set(texts)].map(hashOf).sort();
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
