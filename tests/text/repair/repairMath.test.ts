import { describe, expect, it } from 'vitest';
import { repairText, toPlainText } from '../../../src/text/repair/index.ts';

const tex = (raw: string): string[] =>
  repairText(raw).nodes.flatMap((node) => (node.type === 'inlineMath' ? [node.value] : []));
const shown = (raw: string): string => toPlainText(repairText(raw).nodes);

describe('formulas that lost their delimiters', () => {
  it.each([
    ['the ell_2 norm', ['\\ell_2']],
    ['merely sim0.6 points', ['\\sim0.6']],
    ['images of 64times64', ['64\\times64']],
    ['22times less', ['22\\times']],
    ['epsilon=8{255}', ['\\epsilon=\\frac{8}{255}']],
    ['O(varepsilond) bound', ['O(\\varepsilon d)']],
    ['where Phicirc Psi is', ['\\Phi\\circ \\Psi']],
    ['Omega(kloglog n / n) regret', ['\\Omega(k\\log\\log n / n)']],
    ['mu=-0.0009 here', ['\\mu=-0.0009']],
    ['with m gg n samples', ['m \\gg n']],
    ['lambdain[0,1] is', ['\\lambda\\in[0,1]']],
    ['z in xinR^d', ['x\\in\\mathbb{R}^d']],
    ['codes zin{0,1}^m', ['z\\in\\{0,1\\}^m']],
    ['f_theta:R^dtoR maps', ['f_\\theta:\\mathbb{R}^d\\to R']],
    ['the k^{th} layer', ['k^{\\text{th}}']],
    ['10^{-3} and 10^-3', ['10^{-3}', '10^{-3}']],
    ['bound 1{epsilon^2}log1{delta}', ['\\frac{1}{\\epsilon^2}\\log\\frac{1}{\\delta}']],
    ['a \\alpha outside its dollars', ['\\alpha']],
    ['|0rangle is a state', ['|0\\rangle']],
    ['CO_2 and SP^2OT', ['\\text{CO}_2', '\\text{SP}^2\\mathrm{OT}']],
  ])('%s', (raw, expected) => {
    expect(tex(raw)).toEqual(expected);
  });

  it('keeps the words around an arrow as text', () => {
    expect(repairText('(EnglishrightarrowGerman)').nodes).toEqual([
      { type: 'text', value: '(English' },
      { type: 'inlineMath', value: '\\rightarrow' },
      { type: 'text', value: 'German)' },
    ]);
  });

  it('drops the dollars that a displayed formula left behind', () => {
    expect(shown('steps: $L = L_0 + Acdot S_1 Where S_1 is an area and S_2$ too')).toBe(
      'steps: L = L₀ + A·S₁ Where S₁ is an area and S₂ too',
    );
  });

  it('gives a letter its alphabet where the text shows it once', () => {
    expect(shown('mathcal{O}(mathcal{C_Phi/n}) where C_Phi measures')).toBe(
      'Õ(√(𝒞_Φ/n)) where 𝒞_Φ measures',
    );
  });
});

describe('a Greek name alone in prose', () => {
  it.each([
    ['whose parameter omega has', 'whose parameter ω has'],
    ['functions Psi. We', 'functions Ψ. We'],
    ['an epsilon-optimal policy', 'an ε-optimal policy'],
    ['such as PixArt-alpha and', 'such as PixArt-α and'],
    ['where alpha is the rate', 'where α is the rate'],
    ['models Phi, Psi, and others', 'models Φ, Ψ, and others'],
  ])('is the symbol in "%s"', (raw, expected) => {
    expect(shown(raw)).toBe(expected);
  });
});

describe('false friends', () => {
  it.each([
    'a beta distribution and the delta rule',
    '40 times faster, over 2 times for next-token, and 8 times.',
    'stable-sim2real and sim-to-real in sim',
    'Java, Python & C# code on x86_64',
    'a framework called <projektor>',
    'Adapt_Unlearn, x_y.py and CLIP_Mode_Connectivity at first_last@uni.edu',
    'performance - known as the gap - by far',
    'tau-bench, nu-SVR and pi-zero',
    'in Xi’an at 30 psi, 3 pm',
    'Phi-3 and Rho-1 on nuScenes',
    "Cohen’s kappa and Cohen's kappa",
    'the alpha version, the beta release and a delta of two',
    'alpha-beta pruning, sigma-algebra, TGF-beta',
    'Alpha-divergences and Chi-squared tests',
    'choose the top and land at the bottom; sum over a natural star',
    'therefore the models are flat because the angle is sharp',
    'a bullet train, the silver bullet points',
    'Theorem A in [3, 4] and vitamin A in B',
    'a bar chart, a hat, the dot product, a partial solution',
    'y(x), Ax=b, W+AB, FID=6.47, O(log n), k=1',
    '3x3 kernels, 2x faster, 1.7x - 2.7x',
    'from 1% - 10% in 2019-2021',
    'A* search, Q* and V* values, *.py files',
    'state-of-the art, off-the shelf, (re)warm',
    'GPT_2, VGG_16, model_1 and BERT_BASE',
    'options {1, 2, 3} for {name}@uni.edu',
    'deltatool, alphabets, timesteps, logits, partially, login, blog',
    'All 3-way splits at age 30',
  ])('stay in "%s"', (raw) => {
    expect(shown(raw)).toBe(raw);
  });
});
