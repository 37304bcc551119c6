import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readConceptPages, readPaperPages, type PaperPage } from '../content/readPages.ts';
import { mentionables } from '../corpus/names/mentionables.ts';
import { placeProblems, renderAbstract } from '../markdown/abstractProcessor.ts';
import { BASE } from '../model/address.ts';
import { checkFrontMatter, parsePage } from '../model/page.ts';
import { paperSchema } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { createMentionFinder, type Mention } from '../text/names/mentions.ts';
import { withSpokenOf } from '../text/names/spokenOf.ts';

/** Makes entries of the papers' collection; all that its output depends on beside the page itself. */
export interface Renderer {
  /** Changes with whatever the HTML depends on: our source, the packages it uses, the folder it is published under, the names of concepts and papers. */
  readonly revision: string;
  /** From the text of a page to what the site shows of it, or everything that is wrong with the page. */
  readonly render: (source: string, path: string) => Promise<RenderedPage>;
}

/** What the site shows of a page, or everything that is wrong with it. */
export type RenderedPage =
  | { readonly fields: Record<string, unknown>; readonly html: string; readonly body: string }
  | { readonly problems: Problem[] };

/** Takes the folders of the content and of the source, and gives what turns pages into entries. */
export function createRenderer(content: string, source: string): Renderer {
  const papers = readPaperPages(content).pages;
  const things = mentionables(papers, readConceptPages(content).pages);
  const findMentions = createMentionFinder(things);
  const spoken = spokenPapers(papers);
  const hash = createHash('sha256').update(JSON.stringify([BASE, things, [...spoken]]));
  for (const file of globSync(
    ['{content,corpus,markdown,model,text}/**/*.ts', 'loaders/renderer.ts', '../package-lock.json'],
    {
      cwd: source,
    },
  ).sort()) {
    hash.update(readFileSync(join(source, file)));
  }
  return {
    revision: hash.digest('hex'),
    render: async (text, path) => {
      const page = parsePage(text, path);
      if ('message' in page) return { problems: [page] };
      const checked = checkFrontMatter(paperSchema, page, path);
      if ('problems' in checked) return checked;
      const { title } = checked.value;
      const speaksOf = checked.value.speaksOf.filter(({ paper }) => spoken.has(paper));
      const own = basename(path, '.mdx');
      const findOthers = (words: string): Mention[] =>
        withSpokenOf(words, withoutOwn(findMentions(words), own), speaksOf);
      const rendered = await renderAbstract(page.body, title, findOthers);
      if ('problems' in rendered) return { problems: placeProblems(rendered.problems, page, path) };
      const { html, ...fields } = rendered;
      return { html, body: page.body.trim(), fields: { ...checked.value, ...fields } };
    },
  };
}

/** The papers that others are said to speak of; one that is not there, which a check reports, gets no link. */
function spokenPapers(papers: readonly PaperPage[]): Set<string> {
  const slugs = new Set(papers.map(({ id }) => id));
  return new Set(
    papers
      .flatMap(({ checked: { speaksOf } }) => speaksOf.map(({ paper }) => paper))
      .filter((slug) => slugs.has(slug)),
  );
}

/** A paper's own names are no mentions in its abstract, and a concept that it introduces names no other paper there. */
function withoutOwn(mentions: readonly Mention[], own: string): Mention[] {
  return mentions
    .filter(({ kind, slug }) => kind !== 'paper' || slug !== own)
    .map((mention) => (mention.paper === own ? { ...mention, paper: undefined } : mention));
}
