import type { PhrasingContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { repairText, texToUnicode, toPlainText } from '../../../src/text/repair/index.ts';
import { MARKUP_RULES, PUNCTUATION_RULES } from '../../../src/text/repair/rules.ts';

const shown = (raw: string): string => toPlainText(repairText(raw).nodes);

const formulas = (nodes: readonly PhrasingContent[]): string[] =>
  nodes.flatMap((node) => {
    if (node.type === 'inlineMath') return [node.value];
    return 'children' in node ? formulas(node.children) : [];
  });

describe('each rule of the table', () => {
  it.each([...MARKUP_RULES, ...PUNCTUATION_RULES].map((rule) => [rule.name, rule] as const))(
    '%s makes of its example what it says, and is named in the report',
    (name, rule) => {
      const [raw, expected] = rule.example;
      expect(shown(raw)).toBe(expected);
      expect(repairText(raw).repairs.map((repair) => repair.rule)).toContain(name);
    },
  );

  it('has a name of its own', () => {
    const names = [...MARKUP_RULES, ...PUNCTUATION_RULES].map((rule) => rule.name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('markup around text', () => {
  it.each([
    ['this is \\emph{not so} simple', 'emphasis', 'not so'],
    ['a novel *two-stage* method', 'emphasis', 'two-stage'],
    ['a **bold** claim', 'strong', 'bold'],
    ['{\\bf Bold} of old', 'strong', 'Bold'],
    ['run \\texttt{adam\\_w} here', 'inlineCode', 'adam_w'],
    ['three textit{O}bstacles', 'emphasis', 'O'],
  ])('turns %s into %s', (raw, type, text) => {
    const node = repairText(raw).nodes.find((candidate) => candidate.type === type);
    expect(node && toPlainText([node])).toBe(text);
  });

  it('repairs what stands inside', () => {
    expect(repairText('\\emph{a na\\"ive $x^2$ guess}').nodes).toEqual([
      {
        type: 'emphasis',
        children: [
          { type: 'text', value: 'a naïve ' },
          { type: 'inlineMath', value: 'x^2' },
          { type: 'text', value: ' guess' },
        ],
      },
    ]);
  });

  it('shows an address that stands twice once, and keeps a label that says more', () => {
    expect(shown('at https://a.org/b_c{https://a.org/b_c}.')).toBe('at https://a.org/b_c.');
    expect(shown('at https://a.org/b{The Repo}.')).toBe('at https://a.org/b (The Repo).');
  });

  it('links the target of a link command without its escapes', () => {
    expect(repairText('see \\url{https://a.org/b\\_c} now').nodes[1]).toEqual({
      type: 'link',
      url: 'https://a.org/b_c',
      children: [{ type: 'text', value: 'https://a.org/b_c' }],
    });
  });
});

describe('delimited mathematics', () => {
  it.each([
    ['with $\\ell_2$ norm', ['\\ell_2']],
    ['matrix \\( A \\), and', ['A']],
    ['where $$x = y$$ holds', ['x = y']],
    ['CO$_2$ and $\\sim$7B', ['_2', '\\sim']],
  ])('keeps the formula of %s', (raw, expected) => {
    expect(formulas(repairText(raw).nodes)).toEqual(expected);
  });

  it.each(['it costs $5 and then $10 per hour', 'only $3.50', 'US$ and C$ prices'])(
    'leaves the prices of "%s"',
    (raw) => {
      expect(repairText(raw).nodes).toEqual([{ type: 'text', value: raw }]);
    },
  );
});

describe('the report', () => {
  it('gives each repair with its place, and what reads there now', () => {
    expect(repairText('an ell_2 norm').repairs).toMatchObject([
      { rule: 'mathematics', start: 3, end: 8, found: 'ell_2', made: 'ℓ₂' },
    ]);
  });

  it.each([
    ['a \\foo{bar} stays', '\\foo{bar}'],
    ['a stray } stays', '}'],
    ["a closing '' alone", "''"],
  ])('lists what was left in "%s"', (raw, found) => {
    expect(shown(raw)).toContain(found);
    expect(repairText(raw).left.map((residue) => residue.found)).toContain(found);
  });

  it.each([
    ['big(K+min{|mathcal{S|,d}big)T}', 'mathcal{S|,d}'],
    ['a regret of O(T) is achieved', 'O(T)'],
    ['at the slow-rate 1/T, then', 'slow-rate 1/T'],
    ['with ell_1, our Phi depends', 'Phi'],
  ])('names what may be lost in "%s"', (raw, found) => {
    expect(repairText(raw).left.map((residue) => residue.found)).toContain(found);
  });

  it('asks an editor where a repair rests on an inference', () => {
    const { left } = repairText('a bound of mathcal{O}(n) holds');
    expect(left.map((residue) => residue.why)).toEqual(['read as the soft order, a tilde over O']);
  });

  it('has nothing to say about clean text', () => {
    expect(repairText('A clean sentence, with k=5.')).toEqual({
      nodes: [{ type: 'text', value: 'A clean sentence, with k=5.' }],
      repairs: [],
      left: [],
    });
  });
});

describe('formulas as plain text', () => {
  it.each([
    ['\\epsilon=\\frac{8}{255}', 'ε = 8/255'],
    ['O(h^{1/4-\\epsilon})', 'O(h^(1/4−ε))'],
    ['\\tilde{\\mathcal{O}}(\\sqrt{n})', 'Õ(√n)'],
    ['G_{\\text{stack}}', 'G_stack'],
    ['\\mathcal{C}_{\\Phi\\circ\\Psi}', '𝒞_{Φ∘Ψ}'],
    ['\\Omega(k\\log\\log n / n)', 'Ω(k log log n / n)'],
    ['512 \\times 512', '512 × 512'],
    ['64\\times64', '64×64'],
    ['90^\\circ', '90°'],
    ['\\sqrt[3]{n+1}', '³√(n+1)'],
  ])('%s reads %s', (tex, expected) => {
    expect(texToUnicode(tex)).toBe(expected);
  });
});
