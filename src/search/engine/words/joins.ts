import { addEvidence } from './evidence.ts';
import type { Hits, Lookups } from '../../index/lookups.ts';
import type { Span } from './spans.ts';

/** Two units that stand beside each other, and the papers in which they do so too. */
export interface Neighbours {
  readonly span: Span;
  readonly hits: Hits;
}

/** Words typed apart that may be one word: more are no name. */
const LONGEST_JOIN = 3;

/**
 * Takes the spans of a query and adds to their units what is found under the words written as one: `3d gs` is 3DGS, `out of
 * distribution` is out-of-distribution. Gives the papers that have two units of the query side by side.
 */
export async function joinSpans(spans: readonly Span[], lookups: Lookups): Promise<Neighbours[]> {
  const several = spans.filter(({ words }) => words.length > 1 && words.length <= LONGEST_JOIN);
  const found = await Promise.all(
    several.map(async (span) => ({
      span,
      joined: await lookups.whole(span.compounds.join('')),
      phrase: isPair(span)
        ? await lookups.phrase(span.compounds.join(' '))
        : new Map<string, never>(),
    })),
  );
  for (const { span, joined } of found) {
    for (const { evidence } of span.units) addEvidence(evidence, joined);
  }
  return found
    .filter(({ span }) => isPair(span))
    .map(({ span, joined, phrase }) => ({ span, hits: new Map([...joined, ...phrase]) }));
}

/** Two units, with at most one stop word between them. */
function isPair({ units, words }: Span): boolean {
  return units.length === 2 && words.length <= LONGEST_JOIN;
}
