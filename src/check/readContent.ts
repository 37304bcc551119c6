import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readReferences } from '../content/readReferences.ts';
import { readConceptPages, readPaperPages, readThemePages } from '../content/readPages.ts';
import type { Content } from './content.ts';

/** Takes the content folder and the folder of drawings, and gives all that can be checked in them. */
export function readContent(content: string, plants: string): Content {
  return {
    papers: readPaperPages(content),
    themes: readThemePages(content),
    concepts: readConceptPages(content),
    listings: globSync('*.txt', { cwd: join(content, 'listings') }),
    plants: globSync('*.svg', { cwd: plants }).map((name) => basename(name, '.svg')),
    referencesPath: join(content, 'references.json'),
    references: readReferences(join(content, 'references.json')),
  };
}
