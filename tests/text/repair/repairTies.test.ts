import { describe, expect, it } from 'vitest';
import { repairText, toPlainText } from '../../../src/text/repair/index.ts';

const shown = (raw: string): string => toPlainText(repairText(raw).nodes);

describe('a tilde', () => {
  it.each([
    ['with p~N(0,1) and', 'with p ∼ N(0,1) and'],
    ['where x~y and A~B hold', 'where x ∼ y and A ∼ B hold'],
    ['as x_1~p_theta here', 'as x₁ ∼ p_θ here'],
    ['epsilon~N(0,I)', 'ε ∼ N(0,I)'],
  ])('between symbols is a relation: %s', (raw, expected) => {
    expect(shown(raw)).toBe(expected);
  });

  it.each([
    'Fig.~2 and Smith~et al.',
    'model~[3], Section~A, class~C',
    'a~B-spline, the~k nearest, A~k-NN rule',
    '5~K, Type~I, kernel~K(x,y)',
    'A.~Smith, i.e.~x, p~value',
  ])('elsewhere is a tie: %s', (raw) => {
    expect(shown(raw)).toBe(raw.replaceAll('~', ' '));
  });
});
