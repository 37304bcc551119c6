import { describe, expect, it } from 'vitest';
import {
  actionOf,
  close,
  move,
  NO_CHOICE,
  offer,
} from '../../../src/browser/compare/choiceState.ts';

const papers = ['pissa', 'dora', 'mix-ln'].map((slug) => ({ slug, title: slug }));
const offered = offer(NO_CHOICE, papers);

describe('the papers offered below a field', () => {
  it('are closed where there are none', () => {
    expect(offered).toEqual({ papers, at: -1, isOpen: true });
    expect(offer(offered, [])).toEqual(NO_CHOICE);
  });

  it('keep the selection when the same ones come again', () => {
    const second = move(move(offered, 1), 1);
    expect(offer(second, [...papers])).toBe(second);
    expect(offer(second, papers.slice(1)).at).toBe(-1);
    expect(offer(close(second), papers)).toEqual(offered);
  });

  it('are gone round with the field as one of the places', () => {
    const forward = [1, 1, 1, 1, 1] as const;
    const places = forward.map((_, count) =>
      forward.slice(0, count + 1).reduce<typeof offered>(move, offered),
    );
    expect(places.map(({ at }) => at)).toEqual([0, 1, 2, -1, 0]);
    expect(move(offered, -1).at).toBe(2);
  });

  it('open at the first or the last when an arrow is pressed', () => {
    const closed = close(move(offered, 1));
    expect(closed).toEqual({ papers, at: -1, isOpen: false });
    expect(move(closed, 1)).toEqual({ papers, at: 0, isOpen: true });
    expect(move(closed, -1)).toEqual({ papers, at: 2, isOpen: true });
    expect(move(NO_CHOICE, 1)).toEqual(NO_CHOICE);
  });
});

describe('a key in the field', () => {
  it('takes a paper only where one is selected', () => {
    expect(actionOf('Enter', offered, false)).toBeUndefined();
    expect(actionOf('Enter', move(offered, 1), false)).toBe('take');
    expect(actionOf('Enter', close(move(offered, 1)), false)).toBeUndefined();
  });

  it('closes the list first, and then empties the field', () => {
    expect(actionOf('Escape', offered, false)).toBe('close');
    expect(actionOf('Escape', close(offered), false)).toBe('clear');
    expect(actionOf('Escape', close(offered), true)).toBeUndefined();
  });

  it('is left to the field where it writes', () => {
    expect(['a', 'Home', 'Tab'].map((key) => actionOf(key, offered, false))).toEqual(
      Array(3).fill(undefined),
    );
    expect(['ArrowDown', 'ArrowUp'].map((key) => actionOf(key, offered, false))).toEqual([
      'next',
      'previous',
    ]);
  });
});
