import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_KEYS, isPressed } from '../../../src/browser/triage/keys.ts';
import { troubleWith } from '../../../src/browser/triage/keysDialog.ts';
import {
  beginProgress,
  follow,
  keptHere,
  move,
  progressWords,
  take,
  undo,
} from '../../../src/browser/triage/progress.ts';
import { setName } from '../../../src/browser/triage/skippedSets.ts';

const slugs = ['a', 'b', 'c', 'd'];
const never = (): boolean => false;

describe('going through a set', () => {
  it('begins at the first paper that was neither kept nor skipped', () => {
    expect(beginProgress(slugs, ['a'], (slug) => slug === 'b').at).toBe(2);
    expect(beginProgress(slugs, slugs, never).at).toBe(4);
    expect(beginProgress([], [], never).at).toBe(0);
  });

  it('never goes beyond the ends', () => {
    const start = beginProgress(slugs, [], never);
    expect(move(start, -1).at).toBe(0);
    expect([1, 2, 3, 4, 5].reduce((progress) => move(progress, 1), start).at).toBe(4);
  });

  it('undoes step by step, each at its paper', () => {
    const start = beginProgress(slugs, [], never);
    const done = take(take(start, 'skipped', false), 'kept', false);
    expect([done.at, [...done.skipped]]).toEqual([2, ['a']]);
    const once = undo(done);
    expect([once.progress.at, once.step]).toEqual([1, { slug: 'b', did: 'kept', wasKept: false }]);
    const twice = undo(once.progress);
    expect([twice.progress.at, [...twice.progress.skipped]]).toEqual([0, []]);
    expect(undo(twice.progress).step).toBeUndefined();
  });

  it('brings a paper back to its place that went when it was skipped', () => {
    const start = move(beginProgress(slugs, [], never), 1);
    const without = follow(take(start, 'skipped', true), ['a', 'c', 'd']);
    const { progress } = undo(without);
    expect([progress.at, progress.slugs]).toEqual([1, slugs]);
  });

  it('forgets that a paper was skipped when it is kept after all', () => {
    const skipped = move(take(beginProgress(slugs, [], never), 'skipped', false), -1);
    expect([...take(skipped, 'kept', false).skipped]).toEqual([]);
  });

  it('tells what it kept itself from what was kept before', () => {
    const start = beginProgress(slugs, [], never);
    const kept = take(start, 'kept', false);
    expect(keptHere(kept, 'a')).toBe(true);
    expect(keptHere(undo(kept).progress, 'a')).toBe(false);
    expect(keptHere(take(start, 'kept', true), 'a')).toBe(false);
    expect(keptHere(take(start, 'skipped', true), 'a')).toBe(false);
    const changed = take(move(take(start, 'skipped', false), -1), 'kept', false);
    expect(keptHere(changed, 'a')).toBe(true);
  });

  it('stays at its paper when others come, and goes to the next when its own goes', () => {
    const at = move(beginProgress(slugs, [], never), 1);
    expect(follow(at, ['x', 'a', 'b', 'c', 'd', 'e']).at).toBe(2);
    expect(follow(at, ['a', 'c', 'd']).at).toBe(1);
    expect(follow(at, ['a']).at).toBe(1);
    const over = beginProgress(slugs, slugs, never);
    expect(follow(over, [...slugs, 'e']).at).toBe(4);
  });

  it('says where one is', () => {
    const isKept = (slug: string): boolean => slug === 'a' || slug === 'elsewhere';
    const progress = beginProgress(slugs, ['b'], isKept);
    expect(progressWords(progress, isKept)).toBe('3 of 4, 1 kept, 1 skipped');
    expect(progressWords({ ...progress, at: 4 }, never)).toBe('0 kept, 1 skipped');
  });
});

describe('the keys', () => {
  it('are refused where two are the same or one is taken, and may be turned off', () => {
    expect(troubleWith(DEFAULT_KEYS)).toBeUndefined();
    expect(troubleWith({ ...DEFAULT_KEYS, next: 'k' })).toContain('“Next paper”');
    expect(troubleWith({ ...DEFAULT_KEYS, next: '/' })).toContain('is taken');
    expect(troubleWith({ ...DEFAULT_KEYS, next: "'" })).toContain('is taken');
    expect(troubleWith({ ...DEFAULT_KEYS, next: 'K' })).toContain('stands for both');
    expect(troubleWith({ ...DEFAULT_KEYS, next: '', previous: '' })).toBeUndefined();
  });
});

it('knows a key with Caps Lock on, and lets the browser have those with Ctrl', () => {
  const press = (key: string, more = {}): KeyboardEvent => {
    const nothing = { ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false };
    return { key, target: null, ...nothing, ...more } as KeyboardEvent;
  };
  vi.stubGlobal('Element', Object);
  expect(isPressed(press('J'), 'j')).toBe(true);
  expect(isPressed(press('j', { ctrlKey: true }), 'j')).toBe(false);
  expect(isPressed(press('j'), '')).toBe(false);
  vi.unstubAllGlobals();
});

it('calls a set the same whatever the order of its conditions', () => {
  const one = setName({ pathname: '/search/', search: '?q=lora&theme=x' });
  expect(setName({ pathname: '/search/', search: '?theme=x&q=lora' })).toBe(one);
  expect(setName({ pathname: '/search/', search: '?q=lora' })).not.toBe(one);
});
