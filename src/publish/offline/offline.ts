import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { makeOfflineFiles, type BuiltFile } from './offlineFiles.ts';
import { phaseLine } from '../phase.ts';

const WORKER = 'sw.js';
const RE_IMPORT = /(?:^|[;}\n])\s*(?:import|export)\b/;

/** Gives what makes the built site readable offline: the service worker, its bundles, and the version that it goes by. */
export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [workerPlugin] } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) => {
        const start = performance.now();
        writeOfflineFiles(fileURLToPath(dir), base);
        logger.info(phaseLine('worker and bundles', performance.now() - start).trim());
      },
    },
  };
}

/** The worker is bundled with the site's other scripts, but keeps its name: browsers know it by its address. */
const workerPlugin = {
  name: 'offline-worker',
  // Not in the server that reads the content before a build: it emits no files.
  apply: 'build' as const,
  applyToEnvironment: ({ name }: { name: string }) => name === 'client',
  buildStart(this: { emitFile: (file: object) => unknown }) {
    this.emitFile({ type: 'chunk', id: 'src/offline/worker.ts', fileName: WORKER });
  },
};

function writeOfflineFiles(folder: string, base: string): void {
  const { build, files } = makeOfflineFiles(readBuilt(folder));
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const script = readFileSync(join(folder, WORKER), 'utf8');
  // Not every browser takes a worker that is a module.
  if (RE_IMPORT.test(script)) throw new Error(`${WORKER} shares code with a page`);
  writeFileSync(join(folder, WORKER), `const BUILD=${JSON.stringify(build)};\n${script}`);
  writeFileSync(join(folder, 'version.json'), JSON.stringify({ version: build.version, base }));
}

function readBuilt(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = `/${file.slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, '')}`;
      return {
        path,
        read: () => Uint8Array.from(readFileSync(file)),
        size: statSync(file).size,
      };
    });
}
