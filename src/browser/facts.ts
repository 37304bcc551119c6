import { factsPath, type PaperFacts } from '../model/facts.ts';

/** What came of asking for a paper's facts: they, or why they are not there. */
export type FoundFacts = PaperFacts | 'no such paper' | 'not loaded';

const asked = new Map<string, Promise<FoundFacts>>();

/** Takes a slug, a former one too, and gives the facts of that paper; asks once for each, but again where the connection failed. */
export function readFacts(slug: string): Promise<FoundFacts> {
  const answer = asked.get(slug) ?? fetchFacts(slug);
  asked.set(slug, answer);
  return answer;
}

async function fetchFacts(slug: string): Promise<FoundFacts> {
  try {
    const response = await fetch(factsPath(slug));
    if (response.ok) return (await response.json()) as PaperFacts;
    if (response.status === 404) return 'no such paper';
  } catch {
    // Told by what is given back.
  }
  asked.delete(slug);
  return 'not loaded';
}

/** Takes facts that were asked for and says whether they are there. */
export function areFacts(found: FoundFacts | undefined): found is PaperFacts {
  return typeof found === 'object';
}
