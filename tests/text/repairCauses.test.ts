import { expect, it } from 'vitest';
import { repairText, toPlainText } from '../../src/text/repair/index.ts';

const shown = (raw: string): string => toPlainText(repairText(raw).nodes);

it.each([
  ['with ell_1: each i in [m]', 'with ℓ₁: each i ∈ [m]'],
  ['if y_iin S_i holds', 'if yᵢ ∈ Sᵢ holds'],
  ['let x in X and yin Y with x_1', 'let x ∈ X and y ∈ Y with x₁'],
  ['f: T^d times T^d to R', 'f: Tᵈ × Tᵈ → R'],
  ['2 times 2 times 4', '2 × 2 × 4'],
  ['x_1: kgg log n', 'x₁: k ≫ log n'],
])('reads operators between symbols: %s', (raw, expected) => {
  expect(shown(raw)).toBe(expected);
});

it.each([
  ['x_1 and a level alpha', 'x₁ and a level α'],
  ['an estimate of beta d=O(n)', 'an estimate of βd = O(n)'],
])('reads a Greek name alone where the abstract has formulas: %s', (raw, expected) => {
  expect(shown(raw)).toBe(expected);
});

it.each([
  ['1.5{times} faster', '1.5× faster'],
  ['{O}(d^{2})', 'O(d²)'],
  ['L{=}1', 'L=1'],
  ['f({x}_t)', 'f(xₜ)'],
  ['O(log{n})', 'O(log n)'],
])('takes out braces that only group: %s', (raw, expected) => {
  expect(shown(raw)).toBe(expected);
});

it.each([
  ['T^{1-p{3p-2}}', 'T^((1−p)/(3p−2))'],
  ['d+k{varepsilon^2}', '(d+k)/ε²'],
  ['mathcal{E}T^1{4}', 'ℰT^(1/4)'],
  ['x^2{4} and S^2AH^3{varepsilon^2}', 'x²/4 and S²AH³/ε²'],
])('reads what was a fraction: %s', (raw, expected) => {
  expect(shown(raw)).toBe(expected);
});

it.each([
  ['T_{rm c} and E_{rm a}', 'T_c and Eₐ'],
  ['{cal O}(1/k)', 'O(1/k)'],
  ['353,rm GHz, 2,Å and 100,K', '353 GHz, 2 Å and 100 K'],
  ['(0,T) and [0,K]', '(0,T) and [0,K]'],
  ['O(nd^{omega-1})', 'O(nd^(ω−1))'],
  ['A_{star}', 'A⋆'],
  ['leftVert alpharightVert _{2}', '‖α‖₂'],
  ['Xi_{cc}^{+}', 'Ξ_cc⁺'],
  ['x_1 and t_mix', 'x₁ and tₘᵢₓ'],
])('reads switches, thin spaces, names in scripts and bars: %s', (raw, expected) => {
  expect(shown(raw).replace(/\u00a0|\u2009/gu, ' ')).toBe(expected);
});

it.each([
  ['CsCr_3Sb_5', 'CsCr₃Sb₅'],
  ['Bi_2Sr_2CaCu_2O_{8+delta}', 'Bi₂Sr₂CaCu₂O_{8+δ}'],
  ['Fe^{3+} and ^{68}Ni', 'Fe³⁺ and ⁶⁸Ni'],
])('reads chemical formulas: %s', (raw, expected) => {
  expect(shown(raw).replace(/₈₊δ|₍₈₊δ₎/u, '_{8+δ}')).toBe(expected);
});
