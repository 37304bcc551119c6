import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';

const SUFFIX = '?address';
const RE_ROOT = /^.*\/(?=src\/)/;

/** The part of a bundler's plugin that is used here. */
interface PluginContext {
  readonly emitFile: (chunk: object) => string;
}

/**
 * Gives what lets a script name another's address, `import address from './palette.ts?address'`, and load it later with `import(address)`. The
 * bundler's own way to load later costs every page another file, of 900 bytes; so the script stays small enough to stand in the page.
 */
export function scriptAddress(): AstroIntegration {
  return {
    name: 'script-address',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        updateConfig({ vite: { plugins: [addressPlugin(command === 'build', config.base)] } });
      },
    },
  };
}

function addressPlugin(isBuild: boolean, base: string) {
  return {
    name: 'script-address',
    enforce: 'pre' as const,
    resolveId(source: string, importer: string | undefined) {
      if (!source.endsWith(SUFFIX) || importer === undefined) return undefined;
      return resolve(importer, '..', source);
    },
    load(this: PluginContext, id: string) {
      if (!id.endsWith(SUFFIX)) return undefined;
      const file = id.slice(0, -SUFFIX.length);
      const address = isBuild
        ? `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'chunk', id: file })}`
        : JSON.stringify(file.replaceAll('\\', '/').replace(RE_ROOT, base));
      return `export default ${address};`;
    },
    resolveFileUrl: ({ fileName }: { fileName: string }) => JSON.stringify(base + fileName),
  };
}
