import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { formatProblem, type Problem } from '../model/problem.ts';
import { createRenderer, type Renderer } from './renderer.ts';

/**
 * A content loader for the papers: turns each page's MDX into HTML once and keeps it under a digest of the text and of the
 * plugins that made it. `@astrojs/mdx` would make a module of every page, which costs a hundred times the memory.
 */
export function papersLoader({ content }: { content: string }): Loader {
  return {
    name: 'florilegium-papers',
    load: async (context) => {
      const folder = fileURLToPath(new URL(`${content}/`, context.config.root));
      const source = fileURLToPath(new URL('src/', context.config.root));
      const makeRenderer = (): Renderer => createRenderer(folder, source);
      const renderer = makeRenderer();
      const problems = await loadAll(`${folder}papers/`, renderer, context);
      if (problems.length > 0) throw new Error(report(problems));
      watch(folder, renderer.revision, makeRenderer, context);
    },
  };
}

async function loadAll(
  papers: string,
  renderer: Renderer,
  context: LoaderContext,
): Promise<Problem[]> {
  const { store } = context;
  const gone = new Set(store.keys());
  const made: Entries = new Map();
  const problems: Problem[] = [];
  for (const file of globSync('*/*.mdx', { cwd: papers }).sort()) {
    gone.delete(slugOf(file));
    problems.push(...(await readPage(`${papers}${file}`, renderer, context, made)));
  }
  for (const slug of gone) store.delete(slug);
  // Astro writes the whole store down soon after a change: all at once, it does so once.
  for (const entry of made.values()) store.set(entry);
  return problems;
}

/** Puts one page into the store unless it is there as it is; gives what is wrong with it. */
async function loadPage(
  file: string,
  renderer: Renderer,
  context: LoaderContext,
): Promise<Problem[]> {
  const made: Entries = new Map();
  const problems = await readPage(file, renderer, context, made);
  for (const entry of made.values()) context.store.set(entry);
  return problems;
}

/** Entries that are made and not yet in the store, by slug. */
type Entries = Map<string, Parameters<LoaderContext['store']['set']>[0]>;

/** Adds the entry of one page to those made unless the store has it as it is; gives what is wrong with it. */
async function readPage(
  file: string,
  renderer: Renderer,
  context: LoaderContext,
  entries: Entries,
): Promise<Problem[]> {
  const { store } = context;
  const path = pathOf(file, context);
  const source = await readFile(file, 'utf8');
  const digest = createHash('sha256')
    .update(`${renderer.revision}\n${path}\n${source}`)
    .digest('hex');
  const id = slugOf(file);
  const known = entries.get(id) ?? store.get(id);
  if (known?.digest === digest) return [];
  const holder = known?.filePath;
  if (holder !== undefined && holder !== path && isThere(holder, context)) {
    return [{ path, message: `slug "${id}" is taken by ${holder}`, hint: 'rename one' }];
  }
  const made = await renderer.render(source, path);
  if ('problems' in made) return made.problems;
  const fields = { ...made.fields, theme: basename(dirname(path)) };
  const data = await context.parseData({ id, data: fields, filePath: path });
  const { body, html } = made;
  entries.set(id, { id, data, body, filePath: path, digest, rendered: { html } });
  return [];
}

function isThere(path: string, { config }: LoaderContext): boolean {
  return existsSync(fileURLToPath(new URL(path, config.root)));
}

function pathOf(file: string, { config }: LoaderContext): string {
  return relative(fileURLToPath(config.root), file).split(sep).join('/');
}

function slugOf(file: string): string {
  return basename(file, '.mdx');
}

function watch(
  folder: string,
  loaded: string,
  makeRenderer: () => Renderer,
  context: LoaderContext,
): void {
  const { watcher, logger, store } = context;
  let revision = loaded;
  if (watcher === undefined) return;
  const isIn = (name: string, file: string): boolean =>
    file.startsWith(`${folder}${name}/`) && file.endsWith('.mdx');
  const reload = async (file: string): Promise<void> => {
    if (!isIn('papers', file) && !isIn('concepts', file)) return;
    const renderer = makeRenderer();
    // The names of a concept or a paper matter to every abstract; the revision tells whether they changed.
    const isOther = renderer.revision !== revision;
    revision = renderer.revision;
    const problems = isOther ? await loadAll(`${folder}papers/`, renderer, context) : [];
    const isPage = isIn('papers', file) && existsSync(file);
    if (isPage && !isOther) problems.push(...(await loadPage(file, renderer, context)));
    if (problems.length > 0) logger.error(report(problems));
    else logger.info(`reloaded ${relative(folder, file)}`);
  };
  watcher.add([`${folder}papers`, `${folder}concepts`]);
  // A page may be gone again before it is read.
  const reloadIfThere = (file: string): void => {
    reload(file).catch((error: unknown) => {
      logger.warn(String(error));
    });
  };
  watcher.on('change', reloadIfThere);
  watcher.on('add', reloadIfThere);
  watcher.on('unlink', (file) => {
    // A page that moved to another theme may have been added before it was removed.
    const isGone = store.get(slugOf(file))?.filePath === pathOf(file, context);
    if (isIn('papers', file) && isGone) store.delete(slugOf(file));
    // Another page may have waited for the slug, and names that are gone matter to every page.
    const waiting = isIn('papers', file) ? pagesWithSlug(folder, slugOf(file)) : [];
    for (const other of [...waiting, file]) reloadIfThere(other);
  });
}

function pagesWithSlug(folder: string, slug: string): string[] {
  return globSync(`*/${slug}.mdx`, { cwd: `${folder}papers` }).map(
    (name) => `${folder}papers/${name}`,
  );
}

function report(problems: readonly Problem[]): string {
  return problems.map(formatProblem).join('\n');
}
