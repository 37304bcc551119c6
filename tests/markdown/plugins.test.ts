import { describe, expect, it } from 'vitest';
import { renderAbstract } from '../../src/markdown/abstractProcessor.ts';
import { createMentionFinder } from '../../src/text/names/mentions.ts';
import { texProblem } from '../../src/markdown/formulas/rehypeMathml.ts';

async function html(body: string, title = ''): Promise<string> {
  const rendered = await renderAbstract(body, title);
  if ('problems' in rendered) throw new Error(JSON.stringify(rendered.problems));
  return rendered.html;
}

/** Without the mark, where it is not what the test is about. */
const unmarked = async (body: string): Promise<string> =>
  (await html(body)).replace(/<\/?mark>/g, '');

describe('mathematics', () => {
  it('becomes MathML that carries its TeX', async () => {
    expect(await unmarked('An $\\ell_2$ norm.')).toBe(
      '<p>An <math alttext="ell 2"><semantics><msub><mi>ℓ</mi><mn>2</mn></msub><annotation encoding="application/x-tex">\\ell_2</annotation></semantics></math> norm.</p>',
    );
  });

  it('marks the variables of one Latin letter, to be set in the italic of the text', async () => {
    const marked = await unmarked('$\\Delta W \\log n \\epsilon \\mathrm{d}x$');
    const letters = [...marked.matchAll(/<mi class="letter" mathvariant="normal">(.)<\/mi>/g)].map(
      ([, letter]) => letter,
    );
    expect(letters).toEqual(['W', 'n', 'x']);
  });

  it('reads as Unicode in plain text', async () => {
    expect(await renderAbstract('An $\\ell_2$ norm of $O(n^2)$.')).toMatchObject({
      text: 'An ℓ₂ norm of O(n²).',
    });
  });

  it('that is not TeX is refused with its place', async () => {
    expect(texProblem('\\bad{')).toContain('\\bad');
    expect(await renderAbstract('One.\n\nA $\\bad{$ sign.')).toMatchObject({
      problems: [{ line: 3, message: expect.stringContaining('not TeX: "\\\\bad{"') as string }],
    });
  });

  it('cannot bring a script, a style sheet or an address', async () => {
    for (const tex of [
      '\\href{javascript:alert(1)}{x}',
      '\\includegraphics{x}',
      '\\htmlStyle{a}{b}',
      '\\url{https://a.b}',
    ]) {
      const rendered = await renderAbstract(`A $${tex}$ sign.`);
      expect('html' in rendered ? rendered.html : '').not.toMatch(/javascript:|<img|style=|href=/);
    }
  });
});

describe('an address', () => {
  it('becomes a link that reads as it was written', async () => {
    expect(await unmarked('Code: github.com/a/b\\_c.')).toBe(
      '<p>Code: <a href="https://github.com/a/b_c">github.com/a/b_c</a>.</p>',
    );
  });

  it('alone in its paragraph becomes a link too', async () => {
    expect(await unmarked('https://a.org/x')).toBe(
      '<p><a href="https://a.org/x">https://a.org/x</a></p>',
    );
  });

  it('that is a link already stays as it is', async () => {
    expect(await unmarked('[https://a.org/x](https://b.org/y)')).toBe(
      '<p><a href="https://b.org/y">https://a.org/x</a></p>',
    );
  });
});

describe('the telling sentence', () => {
  const body =
    'Networks are large. We propose *Small*, a method with $n$ weights at https://a.org/x. It works.';

  it('is marked where it stands, with all that is in it', async () => {
    expect((await html(body)).replace(/<math .*<\/math>/, 'n')).toBe(
      '<p>Networks are large. <mark>We propose <em>Small</em>, a method with n weights at <a href="https://a.org/x">https://a.org/x</a>.</mark> It works.</p>',
    );
  });

  it('is given as plain text for lists', async () => {
    expect(await renderAbstract(body)).toMatchObject({
      contribution: 'We propose Small, a method with n weights at https://a.org/x.',
    });
  });

  it('is found in any paragraph', async () => {
    expect(await html('Networks are large.\n\nWe propose Small, a method.')).toBe(
      '<p>Networks are large.</p>\n<p><mark>We propose Small, a method.</mark></p>',
    );
  });

  it('is missing where there is no text', async () => {
    expect(await renderAbstract('')).toEqual({
      html: '',
      text: '',
      contribution: undefined,
      mentions: [],
      named: [],
    });
  });
});

describe('a concept', () => {
  const findMentions = createMentionFinder([
    {
      kind: 'concept',
      slug: 'lora',
      names: ['low-rank adaptation', 'LoRA'],
      caseSensitive: ['LoRA'],
      notBefore: [],
    },
  ]);

  it('is linked at its first mention, not in a formula or a link', async () => {
    const body =
      '[LoRA](https://a.org) and $LoRA$ are not it. Low rank adaptation is; LoRA is so again.';
    const rendered = await renderAbstract(body, '', findMentions);
    expect(rendered).toMatchObject({ mentions: ['lora'] });
    const html = 'html' in rendered ? rendered.html : '';
    expect(html.match(/<a href="\/concepts[^>]*>[^<]*<\/a>/g)).toEqual([
      '<a href="/concepts/lora/" class="mention">Low rank adaptation</a>',
    ]);
  });

  it('changes no word of the abstract', async () => {
    const body = 'We use low-rank adaptation (LoRA) for networks.';
    expect(await renderAbstract(body, '', findMentions)).toMatchObject({ text: body });
  });
});

describe('a method of another paper', () => {
  const findMentions = createMentionFinder([
    {
      kind: 'concept',
      slug: 'layer-normalization',
      paper: 'layer-norm',
      names: ['layer normalization'],
      caseSensitive: [],
      notBefore: [],
    },
    {
      kind: 'paper',
      slug: 'layer-norm',
      paper: 'layer-norm',
      names: ['layer normalization'],
      caseSensitive: ['layer normalization'],
      notBefore: [],
    },
    {
      kind: 'paper',
      slug: 'lora-ga',
      paper: 'lora-ga',
      names: ['LoRA-GA'],
      caseSensitive: ['LoRA-GA'],
      notBefore: [],
    },
  ]);
  const render = async (body: string, title = '') => {
    const rendered = await renderAbstract(body, title, findMentions);
    if ('problems' in rendered) throw new Error(JSON.stringify(rendered.problems));
    return rendered;
  };

  it('is linked at its first mention, apart from concepts, and kept with the words', async () => {
    const body = 'Variants of it are many. They are LoRA-GA and $LoRA-GA$. LoRA-GA starts well.';
    const { html, named, mentions } = await render(body);
    expect(html.match(/<a [^>]*>[^<]*<\/a>/g)).toEqual([
      '<a href="/papers/lora-ga/" class="mention paper-mention">LoRA-GA</a>',
    ]);
    expect(named).toEqual([{ slug: 'lora-ga', excerpt: 'They are LoRA-GA and LoRA−GA.' }]);
    expect(mentions).toEqual([]);
  });

  it('leads to the concept where its name is one, and is named all the same', async () => {
    const { html, named } = await render('We study layer normalization.');
    expect(html).toContain('href="/concepts/layer-normalization/"');
    expect(named.map(({ slug }) => slug)).toEqual(['layer-norm']);
  });

  it('is named where only the title names it', async () => {
    expect((await render('We look closer.', 'Where LoRA-GA Fails')).named).toEqual([
      { slug: 'lora-ga', excerpt: 'Where LoRA-GA Fails' },
    ]);
  });
});
