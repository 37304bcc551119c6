import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';

const RE_ADDRESS = /[\\/]src[\\/]model[\\/]address\.ts$/;
const SUFFIX = '?in=';

/**
 * Gives what lets each script have its own copy of `address.ts`, of some forty bytes. As one module it would be a file that every page waits for, and that the
 * service worker shares with pages, which it may not.
 */
export function addressCopies(): AstroIntegration {
  return {
    name: 'address-copies',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [copiesPlugin] } });
      },
    },
  };
}

const copiesPlugin = {
  name: 'address-copies',
  enforce: 'pre' as const,
  applyToEnvironment: ({ name }: { name: string }) => name === 'client',
  resolveId(source: string, importer: string | undefined) {
    if (importer === undefined) return undefined;
    const file = resolve(importer, '..', source);
    return RE_ADDRESS.test(file) ? `${file}${SUFFIX}${encodeURIComponent(importer)}` : undefined;
  },
  load(id: string) {
    const [file = '', importer] = id.split(SUFFIX);
    if (importer === undefined || !RE_ADDRESS.test(file)) return undefined;
    return { code: readFileSync(file, 'utf8'), moduleType: 'ts' };
  },
};
