import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

const SOURCE = new URL('../../model/address.ts', import.meta.url);
const RE_IMPORT = /^import \{[^}]*\} from '(?:\.\.\/|\.\/)+(?:model\/)?address\.ts';/m;
const RE_EXPORT = /^export /gm;

/**
 * Gives what puts `address.ts` into each script that imports it, some forty bytes once bundled. As a module of its own it would be one more file that every page
 * waits for, and that the service worker shares with pages, which it may not.
 */
export function ownAddress(): AstroIntegration {
  return {
    name: 'own-address',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

const plugin = {
  name: 'own-address',
  enforce: 'pre' as const,
  applyToEnvironment: ({ name }: { name: string }) => name === 'client',
  transform: (code: string) => withAddress(code, readFileSync(SOURCE, 'utf8')),
};

/** Takes a script and the source of `address.ts`, and gives the script with that in place of its import; undefined where it imports nothing of it. */
export function withAddress(script: string, source: string): string | undefined {
  if (!RE_IMPORT.test(script)) return undefined;
  return script.replace(RE_IMPORT, () => source.replace(RE_EXPORT, ''));
}
