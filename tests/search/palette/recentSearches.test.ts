import { describe, expect, it } from 'vitest';
import { createRecentSearches, type Storage } from '../../../src/search/palette/recentSearches.ts';

/** Storage as a browser has it, in memory. */
function storage(first?: string): Storage {
  const kept = new Map(first === undefined ? [] : [['florilegium:searches', first]]);
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const searchesIn = (kept: Storage) => createRecentSearches(() => kept);

describe('recent searches', () => {
  it('stand with the latest first, each once, whatever its case', () => {
    const recent = searchesIn(storage());
    for (const query of ['lora', 'grokking', ' LoRA ']) recent.remember(query);
    expect(recent.list()).toEqual(['LoRA', 'grokking']);
  });

  it('are eight at most, none longer than two hundred characters, none empty', () => {
    const recent = searchesIn(storage());
    for (let number = 0; number < 20; number++) recent.remember(`search ${number}`);
    recent.remember('a'.repeat(5000));
    recent.remember('   ');
    expect(recent.list()).toHaveLength(8);
    expect(recent.list()[0]).toHaveLength(200);
    expect(recent.list()[1]).toBe('search 19');
  });

  it('are forgotten one by one and all at once', () => {
    const kept = storage();
    const recent = searchesIn(kept);
    for (const query of ['lora', 'grokking', 'dropout']) recent.remember(query);
    recent.forget('grokking');
    expect(recent.list()).toEqual(['dropout', 'lora']);
    recent.forgetAll();
    expect(recent.list()).toEqual([]);
    expect(kept.getItem('florilegium:searches')).toBeNull();
  });

  it.each(['', '{', '{"0":"lora"}', 'null', '[1,{"a":2},null,""]'])(
    'are none where something else was kept: %s',
    (kept) => {
      expect(searchesIn(storage(kept)).list()).toEqual([]);
    },
  );

  it('do without storage where the browser forbids it', () => {
    const recent = createRecentSearches(() => {
      throw new Error('SecurityError');
    });
    recent.remember('lora');
    recent.forget('lora');
    recent.forgetAll();
    expect(recent.list()).toEqual([]);
  });
});
