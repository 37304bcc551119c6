import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { conceptSchema, type ConceptFrontMatter } from '../model/concept.ts';
import { checkFrontMatter, parsePage, type Page } from '../model/page.ts';
import { paperSchema, type PaperFrontMatter } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { themeSchema, type ThemeFrontMatter } from '../model/theme.ts';
import { explainDiskError } from './diskError.ts';

/** A file of `content/` whose front matter is right. */
export interface ReadPage<FrontMatter> extends Page {
  /** For messages, as the content folder was given. */
  readonly path: string;
  /** File name without its ending: a paper's slug, a theme's id. */
  readonly id: string;
  /** Name of the folder it is in: a paper's first theme. */
  readonly folder: string;
  readonly checked: FrontMatter;
}

/** A file of `content/` that cannot be used as it is; its text still tells which paper it holds. */
export interface BrokenPage {
  readonly path: string;
  readonly id: string;
  readonly source: string;
}

/** What a folder of pages holds. */
export interface Pages<FrontMatter> {
  readonly pages: ReadPage<FrontMatter>[];
  readonly broken: BrokenPage[];
  readonly problems: Problem[];
}

/** A page of `content/papers/<theme>/`. */
export type PaperPage = ReadPage<PaperFrontMatter>;

/** Takes the content folder and gives its paper pages by path, with every problem in their front matter. */
export function readPaperPages(content: string): Pages<PaperFrontMatter> {
  const papers = join(content, 'papers');
  const { pages, broken, problems } = readPages(papers, '*/*.mdx', paperSchema);
  const misplaced = readMisplaced(papers);
  return {
    pages,
    broken: [...broken, ...misplaced.broken],
    problems: [...problems, ...misplaced.problems],
  };
}

/** Takes the content folder and gives its theme pages by path, with every problem in their front matter. */
export function readThemePages(content: string): Pages<ThemeFrontMatter> {
  return readPages(join(content, 'themes'), '*.mdx', themeSchema);
}

/** Takes the content folder and gives its concept pages by path, with every problem in their front matter. */
export function readConceptPages(content: string): Pages<ConceptFrontMatter> {
  return readPages(join(content, 'concepts'), '*.mdx', conceptSchema);
}

function readPages<Schema extends typeof paperSchema | typeof themeSchema | typeof conceptSchema>(
  folder: string,
  pattern: string,
  schema: Schema,
): Pages<ReturnType<Schema['parse']>> {
  const found: Pages<ReturnType<Schema['parse']>> = { pages: [], broken: [], problems: [] };
  for (const name of globSync(pattern, { cwd: folder }).sort()) {
    const file = join(folder, name);
    const path = file.split(sep).join('/');
    const id = basename(name, '.mdx');
    const read = readText(file, path);
    const source = 'source' in read ? read.source : '';
    const page = 'source' in read ? parsePage(source, path) : read;
    const checked = 'message' in page ? { problems: [page] } : checkFrontMatter(schema, page, path);
    if ('value' in checked && !('message' in page)) {
      const value = checked.value as ReturnType<Schema['parse']>;
      found.pages.push({ ...page, path, id, folder: basename(dirname(file)), checked: value });
    } else {
      found.broken.push({ path, id, source });
      if ('problems' in checked) found.problems.push(...checked.problems);
    }
  }
  return found;
}

/** Files below `papers/` that are not where a page can be: still somebody's pages, and not to be written again. */
function readMisplaced(papers: string): Pick<Pages<never>, 'broken' | 'problems'> {
  const names = globSync('**/*', { cwd: papers, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(papers, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !/^[^/]+\/[^/]+\.mdx$/.test(name) && !name.split('/').at(-1)?.startsWith('.'))
    .sort();
  const paths = names.map((name) => join(papers, name).split(sep).join('/'));
  return {
    broken: paths.map((path) => {
      const read = readText(path, path);
      return {
        path,
        id: basename(path).replace(/\.mdx?$/i, ''),
        source: 'source' in read ? read.source : '',
      };
    }),
    problems: paths.map((path) => ({
      path,
      message: 'not where a page can be',
      hint: 'a paper is content/papers/<theme>/<slug>.mdx',
    })),
  };
}

function readText(file: string, path: string): { source: string } | Problem {
  try {
    const source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      readFileSync(file),
    );
    const nul = source.indexOf('\0');
    if (nul < 0) return { source };
    const line = source.slice(0, nul).split('\n').length;
    return { path, line, message: 'control character U+0000', hint: 'delete it' };
  } catch (error) {
    if (error instanceof TypeError)
      return { path, message: 'not UTF-8', hint: 'save the file as UTF-8' };
    return { path, ...explainDiskError(error, 'read') };
  }
}
