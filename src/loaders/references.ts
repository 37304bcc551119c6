import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readReferences } from '../collect/enrich/readReferences.ts';
import { formatProblem } from '../model/problem.ts';

/** A content loader for the bibliographic records: a list in CSL-JSON, each under its id. A file that is not there holds none. */
export function referencesLoader({ path }: { path: string }): Loader {
  return {
    name: 'florilegium-references',
    load: async (context) => {
      const file = fileURLToPath(new URL(path, context.config.root));
      await loadReferences(file, context);
      context.watcher?.add(file);
      context.watcher?.on('change', (changed) => {
        if (changed === file) void loadReferences(file, context);
      });
    },
  };
}

async function loadReferences(file: string, context: LoaderContext): Promise<void> {
  const { store, logger } = context;
  const { references, problems } = readReferences(file);
  for (const problem of problems) logger.error(formatProblem(problem));
  store.clear();
  for (const reference of references) {
    const { id } = reference;
    store.set({ id, data: await context.parseData({ id, data: reference }) });
  }
}
