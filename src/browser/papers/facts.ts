import { once } from '../../dom/once.ts';
import { factsPath, type PaperFacts } from '../../model/published/facts.ts';

/** What came of asking for a paper's facts: they, or why they are not there. */
export type FoundFacts = PaperFacts | 'no such paper' | 'not loaded';

const askFor = once(fetchFacts);

/** Takes a slug, a former one too, and gives the facts of that paper; asks once for each, but again where the connection failed. */
export async function readFacts(slug: string): Promise<FoundFacts> {
  try {
    return await askFor(slug);
  } catch {
    return 'not loaded';
  }
}

async function fetchFacts(slug: string): Promise<FoundFacts> {
  const response = await fetch(factsPath(slug));
  if (response.status === 404) return 'no such paper';
  if (!response.ok) throw new Error(`${factsPath(slug)}: ${response.status}`);
  return (await response.json()) as PaperFacts;
}

/** Takes facts that were asked for and says whether they are there. */
export function areFacts(found: FoundFacts | undefined): found is PaperFacts {
  return typeof found === 'object';
}
