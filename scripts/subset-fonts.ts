/**
 * Cuts the text face down to what the site sets in it, so that a reader fetches 60 kB at most: upright and italic for Latin text,
 * and a small third file for the letters of names, fetched only where one occurs. Run it after updating the font package.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const FROM = 'node_modules/@fontsource-variable/newsreader';
const TO = 'src/assets/fonts';

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join('');
/** The letters of Latin-1; of its signs, those below that prose has. */
const LATIN_1 = Array.from({ length: 64 }, (_, index) => String.fromCharCode(0xc0 + index)).join(
  '',
);
const SIGNS = '\u00a0\u00ad§°·«»±²³µ£';
const PUNCTUATION = '‐‑–—‘’‚“”„†‡•…‰′″‹›⁄€™−×œŒ';
const ITALIC_EXTRAS = 'àáâäåçèéêëíîïñóôöøúüßÉÖÜ·‘’“”–—…';
const NAME_LETTERS =
  'ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚț';

const cuts = [
  {
    from: 'latin-wght-normal',
    to: 'newsreader',
    text: ASCII + LATIN_1 + SIGNS + PUNCTUATION,
    wght: { min: 400, max: 600 },
  },
  { from: 'latin-wght-italic', to: 'newsreader-italic', text: ASCII + ITALIC_EXTRAS, wght: 400 },
  {
    from: 'latin-ext-wght-normal',
    to: 'newsreader-names',
    text: NAME_LETTERS,
    wght: { min: 400, max: 600 },
  },
];

mkdirSync(TO, { recursive: true });
for (const { from, to, text, wght } of cuts) {
  const whole = readFileSync(`${FROM}/files/newsreader-${from}.woff2`);
  const cut = await subsetFont(whole, text, { targetFormat: 'woff2', variationAxes: { wght } });
  writeFileSync(`${TO}/${to}.woff2`, cut);
  console.log(`${to}.woff2 ${cut.length} bytes`);
}
writeFileSync(`${TO}/LICENSE`, readFileSync(`${FROM}/LICENSE`));
