import { expect, it } from 'vitest';
import { repairText, toPlainText } from '../../src/text/repair/index.ts';

const shown = (raw: string): string => toPlainText(repairText(raw).nodes);

it.each([
  'It is worth noting that, by noting the change, we win.',
  'LinC and EinH, EtoH, B-KinD, UCY inD, 58.0% inF1',
  'Fitting a GP implies work; VF gets it, CAM gets less; GP models (LGP); (i) implies (ii)',
  'at 1000 psi, 4psi and 0.83psi',
  'sim2sim and sim2real',
  'the pairs (xi, yi) and the flexi-bility',
  'an m3pi robot, a K2Pi radar, a DeltaZ robot, muLti-view, an ATI Delta',
  'a 2-sigma region of a lar ge 6-layer network',
  'asymp(cid:173)totic and mu(cid:173)tual',
  'Jackiw-Pi solitons, Polya-Gamma, Gamma-Phi Losses, Sigma-Delta networks',
  'F1: 0.76 to 0.88, 0.6 to 0.7',
  'photodisintegration (PDS) in (n,γ) reactions',
  'ResNet-18, -34 and AlexNet',
  'the linear delta are presented',
])('leaves %s', (raw) => {
  expect(shown(raw)).toBe(raw);
});

it.each([
  ['R{ä}tsch, Poincar{é}, Frank{–}Wolfe', 'Rätsch, Poincaré, Frank–Wolfe'],
  ['h{\\underline e}avy-{\\underline t}ailed', 'heavy-tailed'],
  ['\\SI{1}{\\metre}, \\ce{Na}, 0{\\deg}', '1 m, Na, 0°'],
  ['\\b{eta}-Ga2O3', 'β-Ga2O3'],
  ['O~(\\epsilon^{-2}d)', 'Õ(ε⁻²d)'],
  ['AUC{\\textmu}, 1 {\\texttimes} 1, {\\em{weakly convex}}', 'AUCµ, 1 × 1, weakly convex'],
  ['p_*propto e^{-f_*} and', 'p* ∝ e^(−f*) and'],
  [
    'spin--orbit, drift--diffusion; layers--both small',
    'spin–orbit, drift–diffusion; layers—both small',
  ],
  ['\\ac{ik} and \\INT{8}', '\\ac{ik} and \\INT{8}'],
])('makes no fraction of the braces and no dash of the compound in %s', (raw, expected) => {
  expect(shown(raw)).toBe(expected);
});

it('invents no further authors for the key of a citation, and names it', () => {
  const { nodes, left } = repairText('as \\citet{engle1982auto} shows');
  expect(toPlainText(nodes)).toBe('as Engle (1982) shows');
  expect(left.map(({ found }) => found)).toEqual(['\\citet{engle1982auto}']);
});
