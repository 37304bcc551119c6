import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../src/search/engine/words/evidence.ts';
import {
  BY_DESCRIPTION,
  BY_NAME,
  rankPapers,
  type Weighing,
} from '../../../../src/search/engine/plan/rank.ts';
import type { Unit } from '../../../../src/search/engine/words/units.ts';

const EVIDENCE: Evidence = { amount: 1, strength: 1, places: [], reason: undefined };

function unit(text: string, papers: readonly string[]): Unit {
  const word = { text, raw: text, parts: [text], place: 0 };
  const evidence = new Map(papers.map((id) => [id, EVIDENCE]));
  return { word, searched: text, isCorrected: false, isBegun: false, evidence };
}

const many = Array.from({ length: 60 }, (_, at) => `other-${at}`);

/** One paper has a rare word of the query, another three common ones. */
const UNITS = [
  unit('rounding', ['rare']),
  ...['late', 'learning', 'network'].map((word) => unit(word, ['several', ...many])),
];

const first = (weighing: Weighing): string | undefined =>
  rankPapers({ units: UNITS, neighbours: [], renamed: [] }, 300, weighing)[0]?.id;

describe('ranked papers', () => {
  it('have the rare word of a name first', () => {
    expect(first(BY_NAME)).toBe('rare');
  });

  it('have more of a description first', () => {
    expect(first(BY_DESCRIPTION)).not.toBe('rare');
  });
});
