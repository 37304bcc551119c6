import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { expect, it } from 'vitest';
import { texProblem } from '../../../src/markdown/formulas/rehypeMathml.ts';
import { repairText } from '../../../src/text/repair/index.ts';

const PIECES =
  `x n d A R mu Phi 3 0.5 mathbb mathbbm text hat sqrt frac left right bigl langle rVert
  sum int_0^1 max argmin in leq times cdot to pm top infty nabla forall vert sum_{i=1}^n x_{in} y^{top}
  of the { } ( ) [ ] | _ ^ { } , + - = < ~ ! ' % \\alpha \\left \\hat \\{ \\, & # * / softmax overline mod
  d\\x dx ℓ ≤ é tfrac not`.split(/\s+/);
const texOf = (nodes: readonly PhrasingContent[]): string[] =>
  nodes.flatMap((node) => {
    if (node.type === 'inlineMath') return [node.value];
    return 'children' in node ? texOf(node.children) : [];
  });

it('makes no formula that cannot be set, whatever the text', () => {
  const piece = fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', '', ' '));
  fc.assert(
    fc.property(fc.array(piece, { minLength: 2, maxLength: 14 }), (pieces) => {
      const { nodes } = repairText(pieces.flat().join(''));
      expect(texOf(nodes).filter((tex) => texProblem(tex) !== undefined)).toEqual([]);
    }),
    { seed: 7, numRuns: 3000 },
  );
});
