import fc from 'fast-check';
import { globSync } from 'node:fs';
import { repairToMdx } from '../../src/collect/pages/repairToMdx.ts';
import { readListing } from '../../src/collect/listing/readListing.ts';
import { renderAbstract } from '../../src/markdown/abstractProcessor.ts';
import { readBuiltPage } from '../../src/publish/offline/readBuiltPage.ts';

/** Ordinary words that no repair has any business with; each must come through. */
const WORDS =
  'harbour lantern meadow orchard pebble quarry ribbon saddle timber velvet willow basket candle'.split(
    ' ',
  );

const SYNTAX =
  "{ } < > $ $$ \\ ` ``` * ** _ ~ ~~ [ ] ( ) ! # > - + --- 1. | & &amp; &#105; <b> </p> <!-- --> {x} {/*x*/} <X/> import export export\u0020default ^ ^{ _{ }} \\( \\) \\[ \\] \\{ \\} \\$ \\% \\\\ `` '' \" ' ~x http://a.b/c_d{e} www.x.y://".split(
    ' ',
  );

const TEX =
  'alpha \\alpha varepsilond ell_2 x^2 x^{2} W^{res} O(n) mathcal{O}(n mathbb{R}^d 8{255} sqrt{n} \\frac{a}{b} \\frac{1 10^{-3} sim0.6 512times512 22times leq leftarrow rightarrow textit{O}bs \\textsc{Lego} \\emph{it} \\"o \\\'e \\c{c} {\\bf x} nabla_theta log n{mu} |x| \\| L_infty ^2 _i x_ y^ \\bad{ \\left( \\right) \\begin{align} \\end{align} \\sqrt[3]{x}'.split(
    ' ',
  );

const UNICODE = [
  'naïve',
  'Łukasz',
  '神经网络',
  'שלום',
  '\u202e',
  '\u200b',
  '\u00a0',
  '\ufeff',
  '𝒩',
  '🌱',
  '\ud800',
  'ﬁ',
  '²',
  '—',
  '…',
  '\u2028',
];

/** Gives abstracts of all kinds: stretches of real ones, TeX, MDX syntax, Unicode and ordinary words, in any mixture. */
function abstracts(): fc.Arbitrary<string> {
  const real = globSync('content/listings/*.txt').flatMap((path) =>
    readListing(path).entries.map(({ abstract }) => abstract),
  );
  const stretch = fc
    .tuple(fc.constantFrom(...real), fc.nat(), fc.integer({ min: 1, max: 120 }))
    .map(([text, from, length]) => text.slice(from % text.length, (from % text.length) + length));
  const piece = fc.oneof(
    stretch,
    // Glued to something else a word may well be a name or a key.
    fc.constantFrom(...WORDS).map((word) => ` ${word} `),
    fc.constantFrom(...SYNTAX),
    fc.constantFrom(...TEX),
    fc.constantFrom(...UNICODE),
    fc.string({ maxLength: 6, unit: 'grapheme' }),
  );
  const glue = fc.constantFrom(' ', ' ', ' ', '');
  return fc.array(fc.tuple(piece, glue), { minLength: 1, maxLength: 24 }).map((pieces) =>
    pieces
      .flat()
      .join('')
      .replace(/\p{Cc}/gu, ' '),
  );
}

const shownWords = (text: string): string[] =>
  text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Sends generated abstracts through repair, MDX and HTML. None may fail; what the HTML shows must have the words of the repaired
 * text; and no ordinary word may be lost on the way. Rejects with the smallest abstract that fails.
 */
export async function checkRoundTrip(runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(abstracts(), async (abstract) => {
      const { mdx, text } = repairToMdx(abstract);
      const rendered = await renderAbstract(mdx);
      if ('problems' in rendered) throw new Error(JSON.stringify(rendered.problems));
      const { abstract: shown } = readBuiltPage(`<div class="abstract">${rendered.html}</div>`);
      const [wanted, found] = [shownWords(text), shownWords(shown)];
      if (wanted.join(' ') !== found.join(' ')) {
        throw new Error(`repaired ${JSON.stringify(wanted)}, shown ${JSON.stringify(found)}`);
      }
      for (const word of WORDS) {
        if (count(shown, word) < count(abstract, word)) throw new Error(`lost "${word}"`);
      }
    }),
    { numRuns: runs },
  );
}

/** A formula sets letters high, low, apart and in other alphabets, and they are the same letters. */
function count(text: string, word: string): number {
  return (
    text
      .normalize('NFKC')
      .replace(/\P{L}+/gu, '')
      .split(word).length - 1
  );
}
