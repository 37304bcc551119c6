import { foldKey, foldWords } from '../../../text/fold.ts';
import { ownHits, type Lookups } from '../../index/lookups.ts';
import type { ParsedQuery } from '../../query/parseQuery.ts';
import type { Ranked } from './rank.ts';

/** Papers that are read to see whether a phrase stands in them letter by letter. */
const READ = 40;

/** What an exact phrase adds to the score of a paper, and what it adds again in the title. */
const PHRASE = 1;

/** Takes ranked papers and a parsed query, and gives those that have its phrases and none of the words it excludes. */
export async function keepAllowed(
  ranked: readonly Ranked[],
  { words, phrases, excluded, fields }: ParsedQuery,
  lookups: Lookups,
): Promise<readonly Ranked[]> {
  let left = ranked;
  // Conditions alone are a query too.
  if (words.length === 0 && (phrases.length > 0 || fields.length > 0 || excluded.length > 0)) {
    const every = lookups.members('theme').values();
    left = [...new Set([...every].flatMap((ids) => [...ids]))].map(unranked);
  }
  for (const phrase of phrases) left = await withPhrase(left, phrase, lookups);
  for (const word of excluded) {
    const hits = word.includes(' ') ? await lookups.phrase(word) : await lookups.whole(word);
    const own = ownHits(hits);
    left = left.filter(({ id }) => !own.has(id));
  }
  return left;
}

function unranked(id: string): Ranked {
  return { id, score: 1, coverage: 1, reasons: [], places: [] };
}

/** The index finds a phrase in any form of its words; where it stands as typed in some papers, only those are meant. */
async function withPhrase(
  ranked: readonly Ranked[],
  phrase: string,
  lookups: Lookups,
): Promise<Ranked[]> {
  const hits = await lookups.phrase(foldWords(phrase).join(' '));
  const spaced = await lookups.phrase(phrase);
  const all = ownHits(new Map([...hits, ...spaced]));
  const having = ranked
    .filter(({ id }) => all.has(id))
    .map((paper) => ({
      ...paper,
      score: paper.score + PHRASE * (1 + Number(all.get(paper.id)?.fields.includes('title'))),
      places: [...paper.places, ...(all.get(paper.id)?.places ?? [])],
    }))
    .sort((a, b) => b.score - a.score);
  const wanted = foldKey(phrase);
  const read = await Promise.all(
    having.slice(0, READ).map(async (paper) => {
      const kept = await lookups.paper(paper.id);
      const texts = [kept.content, kept.meta['title'], kept.meta['plain']];
      return texts.some((text) => foldKey(text ?? '').includes(wanted)) ? [paper] : [];
    }),
  );
  const literal = read.flat();
  return literal.length > 0 ? literal : having;
}
