import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/model/published/place.ts';
import { findPlaces } from '../../../src/search/palette/places.ts';

const PLACES: Place[] = [
  ['Low-rank adaptation', '/themes/low-rank-adaptation/', 'Theme'],
  ['Low-rank adaptation', '/concepts/low-rank-adaptation/', 'Concept', 'LoRA'],
  ['Rank', '/concepts/rank/', 'Concept'],
  ['Samuel Horváth', '/authors/samuel-horvath/', 'Author'],
];
const paths = (query: string): string[] => findPlaces(query, PLACES).map(([, path]) => path);

describe('places by name', () => {
  it('are found by another name, without accents and with a word only begun', () => {
    expect(paths('lora')).toEqual(['/concepts/low-rank-adaptation/']);
    expect(paths('horvath sam')).toEqual(['/authors/samuel-horvath/']);
  });

  it('come with the very name first', () => {
    expect(paths('rank')[0]).toBe('/concepts/rank/');
  });

  it('are none for one letter, for signs and for words that no name has', () => {
    expect([...paths('l'), ...paths('((('), ...paths('rank pruning')]).toEqual([]);
  });
});
