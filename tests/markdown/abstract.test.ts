import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/collect/listing/listing.ts';
import { renderAbstract } from '../../src/markdown/abstractProcessor.ts';
import { mdxToText } from '../../src/markdown/mdxToText.ts';
import { phrasingToMdx } from '../../src/text/escape.ts';

const RE_SPACES = /[\t\n\v\f\r ]+/g;
/** The tags that the site itself puts into an abstract: its paragraph, its marked sentence and its addresses. */
const RE_OWN_TAGS = /<\/?(?:p|mark|a href="https?:[^"]*"|a)>/g;

/** MDX that is to read as this text, on one line. */
const textToMdx = (text: string): string =>
  phrasingToMdx([{ type: 'text', value: text.replace(RE_SPACES, ' ').trim() }]);

/** What a browser shows of the abstract that this text becomes; any tag of the text's own making fails the test. */
const show = async (text: string): Promise<string> => {
  const rendered = await renderAbstract(textToMdx(text));
  if ('problems' in rendered) throw new Error(JSON.stringify(rendered.problems));
  const html = rendered.html.replace(RE_OWN_TAGS, '');
  expect(html).not.toContain('<');
  expect(rendered.text).toBe(readShown(html));
  return readShown(html);
};

/** In HTML only a few signs are written as entities. */
const readShown = (html: string): string =>
  html.replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));

const HOSTILE = [
  '{process.exit()}',
  '<script>alert(1)</script>',
  'import x from "y"',
  'export const a = 1',
  'imported goods',
  '--- not a rule',
  '---',
  '***',
  '<projektor> and <img src=x onerror=alert(1)>',
  'costs $5 and $6, or $$x$$',
  'a \\ b \\alpha \\{ \\$ \\\\',
  '```js fence```',
  '~~~',
  '    indented',
  '[link](https://example.org) ![image](x.png) <https://example.org>',
  '# heading',
  '1. list',
  '- list',
  '> quote',
  '*emphasis* _emphasis_ **strong** a_b_c',
  '&amp; &#105; &lt;b&gt;',
  'a | b',
  '[^1]: note',
  '{/* comment */}',
  '</p><p>',
  'https://example.org/a_b_c?d=e&f={g}',
  'a\u00a0b\u200bc\u2028d',
  '\ud83c\udf31 שלום',
];

describe('text that looks like something else', () => {
  it.each(HOSTILE)('reads as typed: %s', async (text) => {
    expect(await show(text)).toBe(text.trim());
    expect(mdxToText(textToMdx(text))).toBe(text.trim());
  });

  it('reads as typed in any mixture', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...HOSTILE,
        '\\',
        '{',
        '}',
        '<',
        '>',
        '$',
        '`',
        '*',
        '_',
        '!',
        '[',
        ']',
        '(',
        ')',
        '#',
        '&',
        ':',
        '~',
        '|',
        '=',
        '+',
        '-',
        ' ',
      ),
      fc.string({ maxLength: 8 }),
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) =>
      pieces
        .join(' ')
        .replace(/\p{Cc}/gu, ' ')
        .replace(/ +/g, ' ')
        .trim(),
    );
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        expect(await show(typed)).toBe(typed);
      }),
      { numRuns: 500 },
    );
  });

  it('does not come from the real abstracts: each reads as received', async () => {
    for (const name of readdirSync('content/listings')) {
      const { entries } = parseListing(readFileSync(`content/listings/${name}`, 'utf8'), name);
      for (const { abstract } of entries) {
        expect(await show(abstract)).toBe(abstract.replace(/\s+/g, ' '));
      }
    }
  });
});

describe('code in a page', () => {
  it.each([
    ['one {1 + 1} two', 1, 'an expression in braces: "{1 + 1}"'],
    ['one\n\n{process.exit()}', 3, 'an expression in braces: "{process.exit()}"'],
    ['import x from "y"', 1, 'an import or export: "import x from \\"y\\""'],
    ['export const x = 1', 1, 'an import or export'],
    ['one <script>alert(1)</script>', 1, 'an element: "<script>alert(1)</script>"'],
    ['[a](javascript:alert(1))', 1, 'a link to something else than a web page'],
    ['[a](data:text/html,x)', 1, 'a link to something else'],
    ['[a][b]\n\n[b]: vbscript:x', 3, 'a link to something else'],
    ['![a](https://example.org/x.png)', 1, 'an image: "![a](https'],
    ['<Unknown />', 1, 'an element: "<Unknown />"'],
  ])('is refused with its place: %s', async (body, line, message) => {
    const rendered = await renderAbstract(body);
    expect(rendered).toMatchObject({
      problems: [{ line, message: expect.stringContaining(message) as string }],
    });
  });

  it('is refused all at once, not one piece at a time', async () => {
    expect(await renderAbstract('{a} <b></b>\n\n{c}')).toMatchObject({ problems: [{}, {}, {}] });
  });

  it('is refused where it is not even MDX', async () => {
    expect(await renderAbstract('one { two')).toMatchObject({ problems: [{ line: 1 }] });
    expect(await renderAbstract('one\ntwo <b')).toMatchObject({
      problems: [{ message: expect.stringContaining('Unexpected end') as string }],
    });
  });
});
