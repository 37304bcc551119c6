import { mdxToText } from '../../../markdown/mdxToText.ts';
import type { Problem } from '../../../model/problem.ts';
import { readPaperPages, type PaperPage } from '../../../content/readPages.ts';
import { createAdder, referencesPath, type Addition } from '../addToReferences.ts';
import { openCatalogue, type CatalogueOptions } from './arxivCatalogue.ts';
import type { Candidate } from './arxivFeed.ts';
import { refuseCandidate } from './judgeCandidate.ts';
import type { Offer } from '../mergeReference.ts';
import { readReferences } from '../../../content/readReferences.ts';
import { splitName } from '../splitName.ts';

/** What `enrich` is asked to do with the arXiv API. */
export interface ArxivRequest extends CatalogueOptions {
  /** The content folder. */
  readonly content: string;
  readonly isDryRun: boolean;
  /** Most papers to ask the API about; answers in the cache do not count. */
  readonly limit: number;
  /** Called with a few words on how far the work is. */
  readonly onProgress: (done: string) => void;
}

/** A candidate that is not taken for the paper. */
export interface Refusal {
  /** The paper's page. */
  readonly path: string;
  readonly arxiv: string;
  readonly reason: string;
}

/** What came of asking. */
export interface ArxivReport {
  /** Papers whose record lacks authors, year or arXiv identifier. */
  wanted: number;
  /** Papers the API was asked about, and those answered by the cache. */
  asked: number;
  cached: number;
  readonly additions: Addition[];
  readonly refused: Refusal[];
  /** Pages of papers under whose title the API has nothing. */
  readonly unknown: string[];
  readonly problems: Problem[];
}

/** Failures in a row that show a server, not a paper, to be the trouble. */
const GIVE_UP_AFTER = 3;

/**
 * Asks the arXiv API about each paper whose record lacks something, one after the other, and adds what it knows. Each paper is
 * written at once and each answer kept, so a run that was broken off goes on where it stopped.
 */
export async function enrichFromArxiv(request: ArxivRequest): Promise<ArxivReport> {
  const { content, limit, onProgress } = request;
  const records = readReferences(referencesPath(content));
  const pages = readPaperPages(content);
  const report = emptyReport([...pages.problems, ...records.problems]);
  // What cannot be read must not be written over.
  if (records.problems.length > 0) return report;
  const known = new Map(records.references.map((reference) => [reference.id, reference]));
  const wanted = pages.pages.filter(({ id }) => {
    const record = known.get(id);
    return !record?.author || !record.issued || !record.archive_location;
  });
  report.wanted = wanted.length;
  const catalogue = openCatalogue(request);
  const add = createAdder(content, request.isDryRun);
  let failures = 0;
  for (const [index, page] of wanted.entries()) {
    const { title } = page.checked;
    const arxiv = known.get(page.id)?.archive_location;
    const isKept = catalogue.knows(title, arxiv);
    if (!isKept && report.asked >= limit) continue;
    report[isKept ? 'cached' : 'asked']++;
    onProgress(`looking up paper ${index + 1} of ${wanted.length}`);
    const found = await catalogue.find(title, arxiv);
    if ('failure' in found) {
      report.problems.push(noAnswer(page, request.api, found.failure));
      if (++failures === GIVE_UP_AFTER) break;
      continue;
    }
    failures = 0;
    settle(page, found.candidates, add, report);
  }
  return report;
}

function emptyReport(problems: Problem[]): ArxivReport {
  return { wanted: 0, asked: 0, cached: 0, additions: [], refused: [], unknown: [], problems };
}

/** Takes the first candidate that is the paper; every other is shown with the reason. */
function settle(
  page: PaperPage,
  candidates: readonly Candidate[],
  add: ReturnType<typeof createAdder>,
  report: ArxivReport,
): void {
  const { path } = page;
  const abstract = abstractOf(page);
  if (typeof abstract !== 'string') {
    report.problems.push(abstract);
    return;
  }
  const paper = { title: page.checked.title, abstract };
  if (candidates.length === 0) report.unknown.push(path);
  let taken: Candidate | undefined;
  for (const candidate of candidates) {
    const reason =
      refuseCandidate(paper, candidate) ??
      (taken === undefined ? undefined : `arXiv ${taken.arxiv} is the paper already`);
    if (reason === undefined) taken = candidate;
    else report.refused.push({ path, arxiv: candidate.arxiv, reason });
  }
  if (taken === undefined) return;
  const result = add(page, toOffer(taken), `arXiv ${taken.arxiv}`);
  if ('problems' in result) report.problems.push(...result.problems);
  else report.additions.push(result);
}

function abstractOf({ path, body, bodyLine }: PaperPage): string | Problem {
  try {
    return mdxToText(body);
  } catch {
    const message = 'the abstract is no MDX, so no candidate can be compared with it';
    return { path, line: bodyLine, message, hint: '`npm run check` shows where it breaks' };
  }
}

function toOffer({ arxiv, authors, year, doi }: Candidate): Offer {
  return {
    archive: 'arXiv',
    archive_location: arxiv,
    ...(authors.length === 0 ? {} : { author: authors.map(splitName) }),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
    ...(doi === undefined ? {} : { DOI: doi }),
  };
}

function noAnswer({ path }: PaperPage, api: string, failure: string): Problem {
  const message = `no record looked up: ${new URL(api).host}: ${failure}`;
  return { path, message, hint: 'run again later: what is known already is kept' };
}
