import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../src/text/names/mentions.ts';
import { withSpokenOf, type SpokenOf } from '../../../src/text/names/spokenOf.ts';

const TEXT =
  'A promising recent approach, inspired by neural scaling laws, proposed the state space model.';

const mentionOf = (words: string, kind: Mention['kind'] = 'concept', slug = 'some'): Mention => {
  const start = TEXT.indexOf(words);
  return { kind, slug, paper: undefined, start, end: start + words.length };
};

/** Each mention as the words that are linked, where they lead, and the paper that they name. */
const linked = (found: Mention[], ...spokenOf: SpokenOf[]): string[] =>
  withSpokenOf(TEXT, found, spokenOf).map(
    ({ kind, slug, paper, start, end }) =>
      `${TEXT.slice(start, end)} → ${kind} ${slug}${paper === undefined ? '' : `, names ${paper}`}`,
  );

describe('words that speak of another paper', () => {
  it('lead to it, in their place among the other mentions', () => {
    expect(
      linked([mentionOf('state space model')], {
        paper: 'lssl',
        words: 'A promising recent approach',
      }),
    ).toEqual([
      'A promising recent approach → paper lssl, names lssl',
      'state space model → concept some',
    ]);
  });

  it('lead to the concept that they meet, and name the paper all the same', () => {
    expect(
      linked([mentionOf('scaling laws')], { paper: 'predictable', words: 'neural scaling laws' }),
    ).toEqual(['scaling laws → concept some, names predictable']);
  });

  it('count for more than the name of another paper in them', () => {
    expect(
      linked([mentionOf('neural', 'paper', 'other')], {
        paper: 'predictable',
        words: 'neural scaling laws',
      }),
    ).toEqual(['neural scaling laws → paper predictable, names predictable']);
  });

  it('are none where the text has them not, or in another case', () => {
    expect(linked([], { paper: 'lssl', words: 'a promising recent approach' })).toEqual([]);
  });
});
