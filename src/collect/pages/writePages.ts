import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { explainDiskError, isDiskFull } from '../../content/diskError.ts';
import type { PlannedPage } from './planPages.ts';
import { createFile, leftoversOf } from '../../content/writeFile.ts';

/** A page that was written, and where. */
export interface WrittenPage extends PlannedPage {
  readonly path: string;
}

/**
 * Takes the content folder and the pages to write below it; gives those that were written and every problem. Each page is written
 * beside its place and then renamed, so that there is never half a page, and no file that is there is ever replaced.
 */
export function writePages(
  content: string,
  planned: readonly PlannedPage[],
  onPage: (written: number) => void,
): { pages: WrittenPage[]; problems: Problem[] } {
  const papers = join(content, 'papers');
  const problems: Problem[] = [];
  const written: WrittenPage[] = [];
  removeLeftovers(papers);
  for (const page of planned) {
    const path = join(papers, page.theme, `${page.slug}.mdx`);
    try {
      createFile(path, page.text);
      onPage(written.push({ ...page, path }));
    } catch (error) {
      const { message, hint } = explainDiskError(error, 'write');
      const missing = planned.length - written.length;
      if (isDiskFull(error)) {
        problems.push({ path, message: `${message}; ${missing} pages are not written`, hint });
        break;
      }
      problems.push({ path, message, hint });
    }
  }
  return { pages: written, problems };
}

/** What a run that was killed between writing and renaming has left. */
function removeLeftovers(papers: string): void {
  for (const name of globSync(`*/${leftoversOf('*.mdx')}`, { cwd: papers })) {
    try {
      rmSync(join(papers, name));
    } catch {
      // Not ours to remove; the page it was to be is written beside it or reported.
    }
  }
}
