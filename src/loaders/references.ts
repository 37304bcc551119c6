import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readReferences } from '../content/readReferences.ts';
import { formatProblem } from '../model/problem.ts';

/** A content loader for the bibliographic records: a list in CSL-JSON, each under its id. A file that is not there holds none. */
export function referencesLoader({ path }: { path: string }): Loader {
  return {
    name: 'florilegium-references',
    load: async (context) => {
      const file = fileURLToPath(new URL(path, context.config.root));
      const problems = await loadReferences(file, context);
      if (problems !== '') throw new Error(problems);
      context.watcher?.add(file);
      context.watcher?.on('change', (changed) => {
        if (changed === file) void reload(file, context);
      });
    },
  };
}

async function reload(file: string, context: LoaderContext): Promise<void> {
  const problems = await loadReferences(file, context);
  if (problems !== '') context.logger.error(problems);
}

/** Puts the records into the store; gives what is wrong with them, and then leaves the store as it was. */
async function loadReferences(file: string, context: LoaderContext): Promise<string> {
  const { store } = context;
  const { references, problems } = readReferences(file);
  if (problems.length > 0) return problems.map(formatProblem).join('\n');
  store.clear();
  for (const reference of references) {
    const { id } = reference;
    store.set({ id, data: await context.parseData({ id, data: reference }) });
  }
  return '';
}
