import { expect, it } from 'vitest';
import { convertText } from '../../src/text/convert/index.ts';
import { toPlainText } from '../../src/text/repair/index.ts';

it.each([
  ['{E}rd{\\H o}s--{S}zekeres', 'Erdős–Szekeres'],
  ['{{BPEL}}\\textsuperscript{light}', 'BPELˡⁱᵍʰᵗ'],
  ['$\\mathrm{MoS}_2$ and $\\mathcal{X}$', 'MoS₂ and 𝒳'],
  ['na\\"{\\i}ve Fran\\c cois, \\\'etale', 'naïve François, étale'],
  ['\\ensuremath{\\alpha}, H\\textsubscript{2}O, a \\textless{} b', 'α, H₂O, a < b'],
  ['\\ifmmode \\check{C}\\else \\v{C}\\fi{}erenkov', 'Čerenkov'],
  ['50% of \\{20\\}, 5\\%', '50% of {20}, 5%'],
  ["{\\em words} with $x\\in\\R$ and ``quotes''", 'words with x ∈ ℝ and “quotes”'],
  ['\\foo{x} stays', '\\foo{x} stays'],
  ['a { broken $x', 'a { broken $x'],
  ['', ''],
])('converts the LaTeX %s', (latex, expected) => {
  expect(toPlainText(convertText(latex, 'latex'))).toBe(expected);
});

it.each([
  ['CO<sub>2</sub> &amp; a &lt; b, <i>E. coli</i>', 'CO₂ & a < b, E. coli'],
  ['<mml:math><mml:msub><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msub></mml:math>', 'x₂'],
  ['<math><msqrt><mi>s</mi></msqrt><mo>=</mo><mn>13</mn></math> TeV', '√s = 13 TeV'],
  ['<jats:p>A <jats:italic>b</jats:italic> c</jats:p>', 'A b c '],
])('converts the tags of %s', (source, expected) => {
  expect(toPlainText(convertText(source, 'markup'))).toBe(expected);
});

it('never repairs: what only looks damaged stays', () => {
  expect(toPlainText(convertText('a level alpha of 8{255} and ell_2', 'markup'))).toBe(
    'a level alpha of 8{255} and ell_2',
  );
});

it.each(['{', '$', '\\', '<', '<math>', "\\'"])('ends, were it a million times %s', (sign) => {
  const text = sign.repeat(1_000_000);
  for (const kind of ['latex', 'markup'] as const)
    expect(convertText(text, kind).length).toBeGreaterThanOrEqual(0);
});
