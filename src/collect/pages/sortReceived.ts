import { mdxToText } from '../../markdown/mdxToText.ts';
import { digestsOf } from '../../model/paper.ts';
import { quoteFound, type Problem } from '../../model/problem.ts';
import { foldKey } from '../../text/fold.ts';
import type { Received } from '../listing/joinEntries.ts';
import { matchPages, type Match } from './matchPages.ts';
import type { BrokenPage, PaperPage } from '../../content/readPages.ts';
import { showDiff } from './showDiff.ts';

/** A received text whose page was made from another text. */
export interface Change {
  readonly received: Received;
  readonly pagePath: string;
  readonly diff: string;
}

/** Received texts sorted by what is to be done about them. */
export interface SortedTexts {
  /** No page yet: to be written. */
  readonly fresh: Received[];
  /** On their pages as received: nothing to do. */
  readonly alreadyThere: Received[];
  /** On their pages in another form: for the editor to look at. */
  readonly changed: Change[];
  /** A second text under a title that has one already: for the editor to decide. */
  readonly conflicts: Problem[];
  /** Texts under different titles with one abstract: for the editor to look at. */
  readonly doubles: (readonly [Received, Received])[];
}

/** Takes received texts, grouped by title, and the pages there are; gives what is to be done about each. */
export function sortReceived(
  groups: readonly Received[][],
  pages: readonly PaperPage[],
  broken: readonly BrokenPage[],
): SortedTexts {
  const matches = matchPages(groups.flat(), pages, broken);
  const abstracts = new Map(groups.flat().map(({ digest, abstract }) => [digest, abstract]));
  const sorted: SortedTexts = {
    fresh: [],
    alreadyThere: [],
    changed: [],
    conflicts: [],
    doubles: [],
  };
  for (const group of groups) {
    const settled = group.filter((received) => matches.get(received)?.isChanged === false);
    sorted.alreadyThere.push(...settled);
    const first = settled[0] ?? group[0];
    for (const received of group) {
      if (settled.includes(received)) continue;
      const found = matches.get(received);
      if (received !== first && first !== undefined)
        sorted.conflicts.push(conflict(received, first));
      else if (found === undefined) sorted.fresh.push(received);
      else sorted.changed.push(change(received, found, abstracts));
    }
  }
  sorted.doubles.push(...findDoubles(groups.flat(), sorted.fresh));
  return sorted;
}

/** A paper retitled looks like two papers; they get two pages, since only a reader can tell. */
function findDoubles(
  texts: readonly Received[],
  fresh: readonly Received[],
): [Received, Received][] {
  const firsts = new Map<string, Received>();
  for (const text of texts) {
    const key = foldKey(text.abstract);
    if (!firsts.has(key)) firsts.set(key, text);
  }
  return fresh.flatMap((text): [Received, Received][] => {
    const first = firsts.get(foldKey(text.abstract));
    return first === undefined || first === text ? [] : [[text, first]];
  });
}

/** Compares with the text the page was made from where a listing still has it, else with the page as it reads now. */
function change(
  received: Received,
  { page }: Match,
  abstracts: ReadonlyMap<string, string>,
): Change {
  const before = 'checked' in page ? textBefore(page, abstracts) : page.source;
  const diff = showDiff(before, `${received.title}\n${received.abstract}`);
  return { received, pagePath: page.path, diff };
}

function textBefore(page: PaperPage, abstracts: ReadonlyMap<string, string>): string {
  const asReceived = digestsOf(page.checked).map((digest) => abstracts.get(digest));
  const abstract = asReceived.find((text) => text !== undefined) ?? mdxToText(page.body);
  return `${page.checked.title}\n${abstract}`;
}

function conflict(received: Received, first: Received): Problem {
  const [place] = received.sources;
  const [other] = first.sources;
  return {
    path: place.path,
    line: place.line,
    message: `two different abstracts under one title, ${quoteFound(received.title)}; the other is at ${other.path}:${other.line}: ${showDiff(first.abstract, received.abstract)}`,
    hint: `if both are the same paper, write digest: [${JSON.stringify(first.digest)}, ${JSON.stringify(received.digest)}] on its page; if they are two, give the second a page of its own with its digest`,
  };
}
