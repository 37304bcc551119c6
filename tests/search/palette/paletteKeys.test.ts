import { describe, expect, it } from 'vitest';
import { paletteAction, type PressedKey } from '../../../src/search/palette/paletteKeys.ts';

const press = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
  ...{ isComposing: false, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false },
  ...held,
  key,
});

describe('a key in the palette', () => {
  it('closes it when it is the one that opened it', () => {
    expect(paletteAction(press('k', { ctrlKey: true }), false)).toBe('close');
    expect(paletteAction(press('K', { metaKey: true }), false)).toBe('close');
  });

  it('follows what is chosen, also into another tab', () => {
    expect(paletteAction(press('Enter'), false)).toBe('follow');
    expect(paletteAction(press('Enter', { ctrlKey: true }), true)).toBe('follow');
  });

  it('forgets a recent search, and else deletes a letter', () => {
    expect(paletteAction(press('Delete'), true)).toBe('forget');
    expect(paletteAction(press('Delete'), false)).toBe('move');
  });

  it('may move the choice, unless it selects text or is a command of the browser', () => {
    expect(paletteAction(press('End'), false)).toBe('move');
    expect(paletteAction(press('End', { shiftKey: true }), false)).toBeUndefined();
    expect(paletteAction(press('a', { ctrlKey: true }), false)).toBeUndefined();
  });

  it('belongs to an input method while it composes', () => {
    expect(paletteAction(press('Enter', { isComposing: true }), true)).toBeUndefined();
    expect(paletteAction(press('ArrowDown', { altKey: true }), true)).toBeUndefined();
  });
});
