import { explainDiskError } from '../../../content/diskError.ts';
import { createAnswerCache } from './answerCache.ts';
import { parseFeed, type Candidate } from './arxivFeed.ts';
import { arxivQuery } from './arxivQuery.ts';
import { createPoliteClient, type Politeness } from './politeClient.ts';

/** Where the arXiv API is, how it is treated, and where its answers are kept. */
export interface CatalogueOptions {
  /** Address of the API's query interface. */
  readonly api: string;
  /** Folder for answers. */
  readonly cache: string;
  readonly politeness: Politeness;
  readonly onWait: (why: string) => void;
}

/** What the catalogue has under a title, or why that is not known. */
export type Found = { readonly candidates: readonly Candidate[] } | { readonly failure: string };

/** The arXiv API behind its cache. */
export interface Catalogue {
  /** Whether an answer is there already, so that nothing would be asked. */
  readonly knows: (title: string, arxiv?: string) => boolean;
  readonly find: (title: string, arxiv?: string) => Promise<Found>;
}

/** Takes where and how to ask, and gives the catalogue; only well-formed answers are kept. */
export function openCatalogue({ api, cache, politeness, onWait }: CatalogueOptions): Catalogue {
  const answers = createAnswerCache(cache);
  const ask = createPoliteClient(politeness, onWait);
  const readKept = (url: string): Found => parseKept(answers.read(url));
  return {
    knows: (title, arxiv) => 'candidates' in readKept(arxivQuery(api, title, arxiv)),
    find: async (title, arxiv) => {
      const url = arxivQuery(api, title, arxiv);
      const kept = readKept(url);
      if ('candidates' in kept) return kept;
      const answer = await ask(url, faultOf);
      if ('failure' in answer) return answer;
      try {
        answers.write(url, answer.text);
      } catch (error) {
        return { failure: `${cache}: ${explainDiskError(error, 'write').message}` };
      }
      return parseKept(answer.text);
    },
  };
}

/** A kept answer that a crash has damaged counts as none. */
function parseKept(text: string | undefined): Found {
  const feed = text === undefined ? { fault: 'not asked yet' } : parseFeed(text);
  return 'fault' in feed ? { failure: feed.fault } : feed;
}

function faultOf(text: string): string | undefined {
  const feed = parseFeed(text);
  return 'fault' in feed ? feed.fault : undefined;
}
