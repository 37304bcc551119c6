import { describe, expect, it } from 'vitest';
import { repairText, toPlainText } from '../../../src/text/repair/index.ts';

const shown = (raw: string): string => toPlainText(repairText(raw).nodes);

describe('what only looks like a formula', () => {
  it.each([
    'the Phi3 and Pi0 models, Psi4 too',
    'a nu metal band',
    'if x != y then stop',
    'type Ctrl^C to stop',
    'the forall loops of a language',
    'a big(er) model',
    'call ``code`` twice',
    'the ``x`` and ``y z`` fields',
  ])('%s stays', (raw) => {
    expect(shown(raw)).toBe(raw);
  });

  it.each([
    ['where Phi_3 and Psi^4', 'where Φ₃ and Ψ⁴'],
    ['let Phi3 = x_1', 'let Φ3 = x₁'],
    ['x_1 != y_1', 'x₁ ≠ y₁'],
    ['SP^2OT and CO_2', 'SP²OT and CO₂'],
    ['forall epsilon > 0', '∀ε > 0'],
    ['forall x_1', '∀x₁'],
    ["a ``b c'' and ``d''", 'a “b c” and “d”'],
  ])('%s is one', (raw, expected) => {
    expect(shown(raw)).toBe(expected);
  });
});
