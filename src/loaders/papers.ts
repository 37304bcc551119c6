import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { placeProblems, renderAbstract } from '../markdown/abstractProcessor.ts';
import { checkFrontMatter, parsePage } from '../model/page.ts';
import { paperSchema } from '../model/paper.ts';
import { formatProblem, type Problem } from '../model/problem.ts';

const PAGES = '*/*.mdx';

/**
 * A content loader for the papers: turns each page's MDX into HTML once and keeps it under a digest of the text and of the
 * plugins that made it. `@astrojs/mdx` would make a module of every page, which costs a hundred times the memory.
 */
export function papersLoader({ base }: { base: string }): Loader {
  return {
    name: 'florilegium-papers',
    load: async (context) => {
      const folder = fileURLToPath(new URL(`${base}/`, context.config.root));
      const revision = rendererRevision(fileURLToPath(new URL('src/', context.config.root)));
      await loadAll(folder, revision, context);
      watch(folder, revision, context);
    },
  };
}

async function loadAll(folder: string, revision: string, context: LoaderContext): Promise<void> {
  const files = globSync(PAGES, { cwd: folder }).sort();
  const gone = new Set(context.store.keys());
  const problems: Problem[] = [];
  for (const file of files) {
    gone.delete(slugOf(file));
    problems.push(...(await loadPage(`${folder}${file}`, revision, context)));
  }
  for (const slug of gone) context.store.delete(slug);
  if (problems.length > 0) throw new Error(report(problems));
}

/** Puts one page into the store unless it is there as it is; gives what is wrong with it. */
async function loadPage(
  file: string,
  revision: string,
  context: LoaderContext,
): Promise<Problem[]> {
  const { store, config } = context;
  const path = pathOf(file, context);
  const source = await readFile(file, 'utf8');
  const digest = createHash('sha256').update(`${revision}\n${path}\n${source}`).digest('hex');
  const slug = slugOf(file);
  const known = store.get(slug);
  if (known?.digest === digest) return [];
  if (
    known?.filePath !== undefined &&
    known.filePath !== path &&
    isThere(known.filePath, config.root)
  ) {
    return [{ path, message: `slug "${slug}" is taken by ${known.filePath}`, hint: 'rename one' }];
  }
  const made = await makeEntry(source, path);
  if ('problems' in made) return made.problems;
  const data = await context.parseData({ id: slug, data: made.data, filePath: path });
  store.set({ id: slug, data, filePath: path, digest, rendered: { html: made.html } });
  return [];
}

/** From the text of a page to what the site shows of it, or everything that is wrong with the page. */
async function makeEntry(
  source: string,
  path: string,
): Promise<{ data: Record<string, unknown>; html: string } | { problems: Problem[] }> {
  const page = parsePage(source, path);
  if ('message' in page) return { problems: [page] };
  const checked = checkFrontMatter(paperSchema, page, path);
  if ('problems' in checked) return checked;
  const rendered = await renderAbstract(page.body, checked.value.title);
  if ('problems' in rendered) return { problems: placeProblems(rendered.problems, page, path) };
  const theme = basename(dirname(path));
  return {
    data: { ...checked.value, theme, text: rendered.text, contribution: rendered.contribution },
    html: rendered.html,
  };
}

function isThere(path: string, root: URL): boolean {
  return globSync(fileURLToPath(new URL(path, root))).length > 0;
}

function pathOf(file: string, { config }: LoaderContext): string {
  return relative(fileURLToPath(config.root), file).split(sep).join('/');
}

function slugOf(file: string): string {
  return basename(file, '.mdx');
}

/** Changes with the source of what makes the HTML, and only then: HTML made by other rules is not reused. */
function rendererRevision(folder: string): string {
  const hash = createHash('sha256');
  for (const file of globSync('{markdown,text}/**/*.ts', { cwd: folder }).sort()) {
    hash.update(readFileSync(`${folder}${file}`));
  }
  return hash.digest('hex');
}

function watch(folder: string, revision: string, context: LoaderContext): void {
  const { watcher, logger, store } = context;
  if (watcher === undefined) return;
  const isPage = (file: string): boolean => file.startsWith(folder) && file.endsWith('.mdx');
  const reload = async (file: string): Promise<void> => {
    if (!isPage(file)) return;
    const problems = await loadPage(file, revision, context);
    if (problems.length > 0) logger.error(report(problems));
    else logger.info(`reloaded ${relative(folder, file)}`);
  };
  watcher.add(folder);
  watcher.on('change', (file) => void reload(file));
  watcher.on('add', (file) => void reload(file));
  watcher.on('unlink', (file) => {
    // A page that moved to another theme may have been added before it was removed.
    const isGone = store.get(slugOf(file))?.filePath === pathOf(file, context);
    if (isPage(file) && isGone) store.delete(slugOf(file));
  });
}

function report(problems: readonly Problem[]): string {
  return problems.map(formatProblem).join('\n');
}
