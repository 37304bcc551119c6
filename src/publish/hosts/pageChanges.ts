import { paperOfPath } from '../../model/permalink.ts';
import type { BuiltPage } from './builtPages.ts';
import type { ContentChanges } from './contentChanges.ts';

/** Pages that show something of every paper, theme or concept. */
const OF_ALL = new Set([
  ...['/', '/papers/', '/themes/', '/concepts/', '/authors/', '/map/', '/stats/'],
]);

const RE_OWN_FILE = /^\/((?:themes|concepts)\/[^/]+)\/$/;
const RE_AUTHOR = /^\/authors\/[^/]+\/$/;
const RE_PAPER_FILE = /^papers\/(?:.*\/)?([^/]+)\.mdx$/;
const RE_HREF = /href="([^"#]*)/g;

/** A day, `2026-11-20`; undefined where it is not known. */
type Day = string | undefined;

/**
 * Takes when the sources changed and the base folder, and gives what says on which day a page last changed: a paper with its page and its
 * record; a theme or a concept with its page and the papers that it lists; a person with the papers; a list of all with any of them.
 * Undefined where any part is not known, and for pages that come from no content.
 */
export function createDater(
  { files, records }: ContentChanges,
  base: string,
): (page: BuiltPage) => Day {
  const days = new Map([...files].map(([path, day]) => [slugOf(path) ?? path, day] as const));
  const dayOfAll = latest([...files.values(), ...records.values()]);
  const dayOfPaper = (slug: string): Day =>
    latest([days.get(slug), ...(records.has(slug) ? [records.get(slug)] : [])]);
  // A link to a paper that is not there lists none.
  const daysOfListed = ({ html }: BuiltPage): Day[] =>
    listedPapers(html, base)
      .filter((slug) => days.has(slug))
      .map(dayOfPaper);

  return (page) => {
    const slug = paperOfPath(page.path);
    if (slug !== undefined) return dayOfPaper(slug);
    if (OF_ALL.has(page.path)) return dayOfAll;
    const [, own] = RE_OWN_FILE.exec(page.path) ?? [];
    if (own !== undefined) return latest([days.get(`${own}.mdx`), ...daysOfListed(page)]);
    return RE_AUTHOR.test(page.path) ? latest(daysOfListed(page)) : undefined;
  };
}

function slugOf(file: string): string | undefined {
  return RE_PAPER_FILE.exec(file)?.[1];
}

function listedPapers(html: string, base: string): string[] {
  const slugs = [...html.matchAll(RE_HREF)]
    .map(([, href = '']) => href)
    .filter((href) => href.startsWith(base))
    .flatMap((href) => paperOfPath(href.slice(base.length - 1)) ?? []);
  return [...new Set(slugs)];
}

function latest(days: readonly Day[]): Day {
  return days.includes(undefined) ? undefined : [...days].sort().at(-1);
}
