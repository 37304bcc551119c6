import { describe, expect, it } from 'vitest';
import { lossy } from '../../../src/evaluate/lossy.ts';
import { repairText } from '../../../src/text/repair/index.ts';

const tex = (raw: string): string[] =>
  repairText(raw).nodes.flatMap((node) => (node.type === 'inlineMath' ? [node.value] : []));

describe('operators that are words', () => {
  it.each([
    'f = g \\circ h',
    'A \\cap B',
    'A \\times B',
    'a \\equiv b',
    'A \\in \\mathbb{R}^{r\\times k}',
    'p(y \\vert x)',
    '\\delta t',
    '\\int_0^1 f(x)\\,dx',
  ])('%s comes back', (formula) => {
    expect(tex(lossy(`where $${formula}$ is`))).toEqual([formula]);
  });

  it('are cut from the letters beside them in brackets', () => {
    expect(tex('with p(ymidx) here')).toEqual(['p(y\\mid x)']);
  });

  it.each([
    ['the cost int c(x,y) of', 'int'],
    ['for delta > 0, exists N such', 'exists'],
    ['by 5 pm 2 points', 'pm'],
    ['where y vert x is', 'vert'],
    ['of bf 7 points', 'bf'],
    ['the LambdaCDM model', 'Lambda'],
    ['the betaVAE model', 'beta'],
  ])('%s is listed where nothing is certain', (raw, found) => {
    expect(repairText(raw).left.map((residue) => residue.found)).toContain(found);
  });

  it.each([
    'there exists N such that the int of a class',
    'a cup of tea, a cap on it, a colon cancer, a star graph',
    'the delta rule, a top k approach, at 5 pm. We',
    'A top K list, vitamin A in R code, text in bold',
    'DeltaNet and AlphaZero, Beta(2,5)',
  ])('%s stays and is not listed', (raw) => {
    expect(repairText(raw)).toMatchObject({ nodes: [{ type: 'text', value: raw }], left: [] });
  });
});
