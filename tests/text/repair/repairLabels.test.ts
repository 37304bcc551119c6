import { describe, expect, it } from 'vitest';
import { texProblem } from '../../../src/markdown/formulas/rehypeMathml.ts';
import { lossy } from '../../../src/evaluate/lossy.ts';
import { repairText } from '../../../src/text/repair/index.ts';

const tex = (raw: string): string[] =>
  repairText(raw).nodes.flatMap((node) => (node.type === 'inlineMath' ? [node.value] : []));

describe('words below and above a symbol', () => {
  it.each(
    `in out text sim top mid int left right hat bar cap cup sum to det log bmod frac sqrt mathcal
    prime natural div not`.split(/\s+/),
  )('the label %s is a word, not an operator', (label) => {
    expect(tex(`the size x_{${label}} of`)).toEqual([`x_{\\text{${label}}}`]);
    expect(tex(lossy(`the size $x_{\\mathrm{${label}}}$ of`))).toEqual([`x_{\\text{${label}}}`]);
  });

  it.each([
    ['lambda_{max} and x_{min}', ['\\lambda_{\\max}', 'x_{\\min}']],
    ['x_{alpha} and L_{infty}', ['x_{\\alpha}', 'L_{\\infty}']],
    ['W^{top} and W^top and x^{star}', ['W^{\\top}', 'W^\\top', 'x^{\\star}']],
    ['30^{circ} and A^dagger', ['30^{\\circ}', 'A^\\dagger']],
    ['theta_star and x_1_2 and x^2^3', ['\\theta_\\star']],
    ['x_text{new} and y_mathrm{old}', ['x_{\\text{new}}', 'y_{\\mathrm{old}}']],
  ])('%s', (raw, expected) => {
    expect(tex(raw)).toEqual(expected);
  });

  it.each(['x_frac{1}{2}', 'x^sqrt', 'y_hat', 'y_left', 'x_{hat}', 'd_text', 'w_{left}'])(
    'what becomes of %s is valid',
    (raw) => {
      expect(tex(raw).map(texProblem).filter(Boolean)).toEqual([]);
    },
  );
});

describe('a variable before an operator', () => {
  it.each([
    ['$\\mathbb{R}^{r\\times k}$', '\\mathbb{R}^{r\\times k}'],
    ['$r\\times r$', 'r\\times r'],
    ['$l\\times m$', 'l\\times m'],
    ['$3\\times 3$', '3\\times 3'],
    ['$n\\leq 5$', 'n\\leq 5'],
    ['$n\\geq m$', 'n\\geq m'],
    ['$n\\subset S$', 'n\\subset S'],
    ['$d\\cdot n$', 'd\\cdot n'],
    ['$n\\in\\{1,2\\}$', 'n\\in\\{1,2\\}'],
    ['$A\\cap B$', 'A\\cap B'],
    ['$n\\neq m$', 'n\\neq m'],
  ])('%s comes back', (latex, expected) => {
    expect(tex(lossy(`with ${latex} here`))).toEqual([expected]);
  });
});
