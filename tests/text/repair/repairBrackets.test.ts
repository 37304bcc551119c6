import { describe, expect, it } from 'vitest';
import { lossy } from '../../../src/evaluate/lossy.ts';
import { repairText } from '../../../src/text/repair/index.ts';

const tex = (raw: string): string[] =>
  repairText(raw).nodes.flatMap((node) => (node.type === 'inlineMath' ? [node.value] : []));

describe('brackets with a size', () => {
  it.each([
    ['$\\left(1-\\frac{1}{e}\\right)$', '(1-\\frac{1}{e})'],
    ['$\\left(1+\\epsilon\\right)$', '(1+\\epsilon)'],
    ['$\\left[0,1\\right]$', '[0,1]'],
    ['$\\left\\|x_1\\right\\|$', '|x_1|'],
    ['$\\left|x \\right|$', '|x|'],
    ['$\\left\\{x_1, x_2\\right\\}$', '\\{x_1, x_2\\}'],
    ['$O\\bigl(n^2\\bigr)$', 'O(n^2)'],
    ['$\\Big(\\alpha\\Big)$', '(\\alpha)'],
    ['$\\left\\langle x_1,y_1\\right\\rangle$', '\\langle x_1,y_1\\rangle'],
    ['$\\left(\\frac{a}{b}\\right)^\\alpha$', '(\\frac{a}{b})^\\alpha'],
  ])('%s comes back whole', (latex, expected) => {
    expect(tex(lossy(`with ${latex} here`))).toEqual([expected]);
  });

  it.each([
    'big(er) models and left(s)',
    'the (left) and the (right) image',
    'an (upright) one, (copyright) (see right)',
    'the left|right views',
  ])('%s stays and is not listed', (raw) => {
    expect(repairText(raw)).toMatchObject({ nodes: [{ type: 'text', value: raw }], left: [] });
  });

  it('keeps a word before a closing bracket', () => {
    const [, , text] = repairText('image (x_1 right) stays').nodes;
    expect(text).toEqual({ type: 'text', value: ' right) stays' });
  });

  it.each([
    'a left(something lost there',
    'then 5right) there',
    'left|a lot of words right| there',
  ])('what is left of %s is listed', (raw) => {
    expect(repairText(raw).left.map(({ why }) => why)).toContain('the size of a bracket');
  });
});
