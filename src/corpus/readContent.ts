import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { LineCounter, isSeq, parseDocument, YAMLMap } from 'yaml';
import { readPaperPages, readThemePages } from '../collect/readPages.ts';
import type { Content } from './checkContent.ts';

/** Takes the content folder and the folder of drawings, and gives all that can be checked in them. */
export function readContent(content: string, plants: string): Content {
  const papers = join(content, 'papers');
  return {
    papers: readPaperPages(content),
    themes: readThemePages(content),
    listings: globSync('*.txt', { cwd: join(content, 'listings') }),
    plants: globSync('*.svg', { cwd: plants }).map((name) => basename(name, '.svg')),
    references: readReferenceIds(join(content, 'references.json')),
    strays: globSync(['*.md*', '*/*.md', '*/*/**/*.md*'], { cwd: papers }).map((name) =>
      join(papers, name).split(sep).join('/'),
    ),
  };
}

/** CSL-JSON is a list of records with an id each; read as YAML, of which JSON is a part, for the sake of the lines. */
function readReferenceIds(path: string): Content['references'] {
  if (!existsSync(path)) return [];
  const lines = new LineCounter();
  const { contents } = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  if (!isSeq(contents)) return [];
  return contents.items
    .filter((record) => record instanceof YAMLMap)
    .map((record) => ({
      id: String(record.get('id')),
      path,
      line: lines.linePos(record.range[0]).line,
    }));
}
