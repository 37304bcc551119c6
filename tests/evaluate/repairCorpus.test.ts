import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lossy, lossyFormula } from '../../src/evaluate/lossy.ts';
import type { KnownFragment } from '../../src/evaluate/evaluateRepair.ts';
import { evaluateRepair } from '../../src/evaluate/evaluateRepair.ts';
import { repairText, toPlainText } from '../../src/text/repair/index.ts';

interface Fragment {
  kind: string;
  before: string;
  tex: string;
  after: string;
  display: string;
  silent: boolean;
}

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'));
const gold = fixture('residue.json') as (KnownFragment & { tex: string })[];
const fragments = fixture('latex-fragments.json') as Fragment[];
const shown = (raw: string): string => toPlainText(repairText(raw).nodes);
const unspaced = (text: string): string => text.replace(/\s+/gu, '').replaceAll('−', '-');

describe('the documented loss', () => {
  it.each([
    ['a $\\tilde{\\mathcal{O}}(n)$ bound', 'a mathcal{O}(n) bound'],
    ['$\\sqrt{n}$ and $\\frac{8}{255}$', 'n and 8{255}'],
    ['30\\% of na\\"ive', '30\\% of na\\"ive'],
    ['$$a=b$$ where $c$ is', '$a=b where c$ is'],
  ])('makes of %s what the source shows', (latex, damaged) => {
    expect(lossy(latex)).toBe(damaged);
  });

  it('explains nine in ten of the known formulas', () => {
    const math = gold.filter((known) => known.kind === 'math');
    const explained = math.filter(({ tex, raw }) =>
      [lossy(tex), lossyFormula(tex)].some((made) => unspaced(made) === unspaced(raw)),
    );
    expect(explained.length / math.length).toBeGreaterThan(0.9);
  });
});

describe('fragments of kinds that the gold file lacks', () => {
  it.each(
    fragments
      .filter(({ silent }) => !silent)
      .map((fragment) => [fragment.kind, fragment.tex, fragment] as const),
  )('%s: %s comes back', (_kind, _tex, { before, tex, after, display }) => {
    const expected = shown(before) + display + shown(after).trimStart();
    expect(unspaced(shown(lossy(before + tex + after)))).toBe(unspaced(expected));
  });
});

describe('the evaluation', () => {
  const known: KnownFragment = {
    title: 'T',
    field: 'abstract',
    kind: 'math',
    raw: 'ell_2',
    context: 'an ell_2 norm',
    display: 'ℓ₂',
    silent: false,
  };
  const friend = { ...known, kind: 'leave', raw: 'rule', context: 'delta rule', display: 'rule' };
  const raw = 'We use an ell_2 norm and the delta rule.';
  const evaluate = (text: string): ReturnType<typeof evaluateRepair> =>
    evaluateRepair([{ title: 'T', field: 'abstract', raw, shown: text }], [known, friend]);

  it('counts a fragment that reads right', () => {
    const report = evaluate('We use an ℓ₂ norm and the delta rule.');
    expect(report.kinds).toEqual({
      math: { right: 1, total: 1, silent: 0 },
      leave: { right: 1, total: 1, silent: 0 },
    });
    expect(report.changed).toEqual([]);
  });

  it('tells a wrong fragment, a false friend touched, and a word changed apart', () => {
    const report = evaluate('We use an ell_2 norm with the delta ruler.');
    expect(report.wrong).toEqual([known]);
    expect(report.touched).toEqual([friend]);
    expect(report.changed.map(({ title }) => title)).toContain('T');
  });
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    ..."$ { } \\ _ ^ ` '' * -- ~ <b> {x} \\( \\) import $$ % &nbsp; ]( ![ | \u0301 \uE000".split(
      ' ',
    ),
    ...fragments.map(({ tex }) => tex),
    ...fragments.map(({ before }) => before),
  );

  it('is repaired without an error, and loses no word of its prose', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), { maxLength: 12 }),
        (parts) => {
          const raw = parts.join(' ');
          const { nodes, repairs, left } = repairText(raw);
          const text = toPlainText(nodes);
          for (const { start, end, found } of repairs) expect(raw.slice(start, end)).toBe(found);
          for (const { start, end } of left) expect(start >= 0 && end <= raw.length).toBe(true);
          const kept = repairs.map(({ found }) => found).join(' ');
          for (const [word] of raw.matchAll(/(?<![\\"'`^~=.{}\p{L}])[a-z]{6,}(?!\p{L})/gu)) {
            expect(text.includes(word) || kept.includes(word)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  // Rules that go back and forth in the text would not end in an hour here.
  it.each(['{a', '(a+', '$a', '``a', 'a_', '\\emph{', 'sqrt ', '(1)', 'a--b', '[0,'])(
    'ends, were it twenty thousand characters of %s',
    (piece) => {
      const raw = piece.repeat(20_000 / piece.length);
      expect(toPlainText(repairText(raw).nodes).length).toBeGreaterThan(0);
    },
  );
});
