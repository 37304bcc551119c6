import { describe, expect, it } from 'vitest';
import { renderAbstract } from '../../../src/markdown/abstractProcessor.ts';

/** The HTML of an abstract with one formula. */
async function shown(tex: string): Promise<string> {
  const rendered = await renderAbstract(`Let $${tex}$ be given.`);
  return 'html' in rendered ? rendered.html : JSON.stringify(rendered.problems);
}

/** Formulas for which the TeX of MathML writes style attributes. */
const STYLED = [
  ...['\\hat{x}', '\\tilde{\\mathcal{O}}(n)', '\\underbrace{x + y}_{z}', '\\boxed{x}'],
  ...['\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}', '\\textcolor{blue}{x}'],
  ...['\\begin{cases} a & b \\\\ c & d \\end{cases}', '\\pmb{x}', '\\raisebox{2pt}{x}'],
  ...['\\begin{array}{|c|c|} \\hline a & b \\end{array}', '\\colorbox{red}{x}'],
];

describe('a formula', () => {
  it.each(STYLED)('%s has no style attribute', async (tex) => {
    const html = await shown(tex);
    expect(html).toContain('<math');
    expect(html).not.toContain(' style=');
  });

  it('has accents of the size of their letter by a class of the style sheet', async () => {
    const html = await shown('\\hat{x}');
    expect(html).toMatch(/<mo [^>]*class="[^"]*\bnot-smaller">/);
    expect(html).not.toContain('<style>');
  });

  it('keeps every other style as a rule before the abstract, each once', async () => {
    const html = await shown('\\begin{matrix} a & b \\\\ c & d \\end{matrix}');
    const [, rules = ''] = /^<style>(.*)<\/style>/.exec(html) ?? [];
    const cells = [...html.matchAll(/<mtd class="([^"]+)"/g)].map(([, name]) => name ?? '');
    expect(cells).toHaveLength(4);
    for (const name of cells) expect(rules.split(`.${name}{`)).toHaveLength(2);
    expect(rules).toContain('{padding-left:0em;padding-right:5.9776pt}');
  });

  it('keeps its colours by attributes of MathML', async () => {
    expect(await shown('\\textcolor{blue}{x}')).toMatch(/mathcolor="#0000ff"/i);
  });
});
