/**
 * Cuts the faces down to what the site sets in them. Of the text face, upright and italic for Latin text and a small third file for the
 * letters of names, fetched only where one occurs: 60 kB at most in all. Of a face for formulas, which not every device has, what
 * most formulas need, and apart from it the rest; Latin letters and digits of formulas are the text face's.
 *
 * Run it after updating the font package: `npm run fonts`. With the path of `STIXMath-Regular.otf` (Debian's package `fonts-stix`)
 * it cuts the face for formulas too.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import subsetFont from 'subset-font';

const TEXT_FACE = 'node_modules/@fontsource-variable/newsreader';
const TO = 'src/assets/fonts';

/** What is set: ligatures, kerning, accents. Figures of other shapes and small capitals are not. */
const FEATURES = ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk'];
const WEIGHTS = { min: 400, max: 600 };

const ASCII = range(0x20, 0x7e);
/** The letters of Latin-1; of its signs, those that prose has. */
const LATIN_1 = range(0xc0, 0xff);
const SIGNS = '\u00a0\u00ad§°·«»±²³µ£';
const PUNCTUATION = '‐‑–—‘’‚“”„†‡•…‰′″‹›⁄€™−×œŒ';
const ITALIC_EXTRAS = 'àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßÉÖÜÄÅÇ·«»‘’“”–—…';
const NAME_LETTERS =
  'ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚț';

/** What most formulas have; capital Greek stands upright. */
const MATH_SIGNS = ' ()[]{}|/+<>=~^,.:;!−×±⋅·∗∘‖≠≈∼≤≥≪≫∝→↦∞∂∇∈⊂∪∩⊥⟂∑∏∫√⟨⟩′˙ˆ˜¯ˉ̂̃̄̇…⋯ℓ';
const GREEK = `ΓΔΘΛΞΠΣΥΦΨΩ${range(0x1d6fc, 0x1d71b)}`;
/** Rarer signs, and letters in script, Fraktur, bold and blackboard bold. */
const RARER =
  '÷∓≃≅≡≺≻⪯⪰←↔⇒⇐⇔⟶↑↓∉∋⊆⊃⊇∖∅∀∃¬∧∨⊕⊗⊙∥⌊⌋⌈⌉″¨ˇ˘⃗⋮⋱⊤†⋆' +
  [
    [0x1d400, 0x1d433],
    [0x1d468, 0x1d4b5],
    [0x1d504, 0x1d56b],
    [0x1d6a8, 0x1d6e1],
    [0x1d7ce, 0x1d7e1],
    [0x2102, 0x2138],
  ]
    .map(([from = 0, to = 0]) => range(from, to))
    .join('');

/** A file to be cut from another; its types do not know all that the library takes. */
interface Cut {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly keepFeatures?: string[];
  readonly variationAxes?: Record<string, number | { min: number; max: number }>;
  readonly preserveNameIds?: number[];
}

const textFace = (name: string): string => `${TEXT_FACE}/files/newsreader-${name}.woff2`;
const cuts: Cut[] = [
  {
    from: textFace('latin-wght-normal'),
    to: 'newsreader',
    text: ASCII + LATIN_1 + SIGNS + PUNCTUATION,
    keepFeatures: FEATURES,
    variationAxes: { wght: WEIGHTS },
  },
  {
    from: textFace('latin-wght-italic'),
    to: 'newsreader-italic',
    text: ASCII + ITALIC_EXTRAS,
    keepFeatures: FEATURES,
    variationAxes: { wght: 400 },
  },
  {
    from: textFace('latin-ext-wght-normal'),
    to: 'newsreader-names',
    text: NAME_LETTERS,
    keepFeatures: FEATURES,
    variationAxes: { wght: WEIGHTS },
  },
];

const [mathFace] = process.argv.slice(2);
if (mathFace !== undefined) {
  const TRADEMARK = 7;
  const cut = { from: mathFace, preserveNameIds: [TRADEMARK] };
  cuts.push(
    { ...cut, to: 'formula', text: MATH_SIGNS + GREEK },
    { ...cut, to: 'formula-letters', text: RARER },
  );
}

mkdirSync(TO, { recursive: true });
for (const { from, to, text, ...options } of cuts) {
  const face = from === mathFace ? lowered(renamed(readFileSync(from))) : readFileSync(from);
  const wanted = { targetFormat: 'woff2' as const, noHinting: true, ...options };
  const cut = await subsetFont(face, text, wanted);
  writeFileSync(`${TO}/${to}.woff2`, cut);
  console.log(`${to}.woff2 ${cut.length} bytes`);
}
writeFileSync(`${TO}/LICENSE`, readFileSync(`${TEXT_FACE}/LICENSE`));

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) =>
    String.fromCodePoint(from + index),
  ).join('');
}

/** The licence of STIX asks that a changed face has another name and keeps its notices; in names a letter takes one byte or two. */
function renamed(face: Buffer): Buffer {
  const widely = (name: string): string => name.replaceAll(/./g, '\0$&');
  const bytes = ['STIXMath', 'STIX Math'].reduce((text, name) => {
    const other = name.replace('STIX', 'Form');
    return text.replaceAll(name, other).replaceAll(widely(name), widely(other));
  }, face.toString('latin1'));
  return Buffer.from(bytes, 'latin1');
}

/**
 * A face for mathematics names as its height what its tallest sign needs, here three times its size, and Firefox makes every line with
 * a formula that high. Signs that grow are measured by themselves; what stands in a line is as high as the text face.
 */
function lowered(face: Buffer): Buffer {
  const [ascent, descent, gap] = [740, 260, 0];
  const bytes = Buffer.from(face);
  const hhea = tableAt(bytes, 'hhea');
  const os2 = tableAt(bytes, 'OS/2');
  // In the order of the OpenType specification; the last two, for Windows, have no sign.
  for (const start of [hhea + 4, os2 + 68]) {
    [ascent, -descent, gap].forEach((value, place) => bytes.writeInt16BE(value, start + 2 * place));
  }
  bytes.writeUInt16BE(ascent, os2 + 74);
  bytes.writeUInt16BE(descent, os2 + 76);
  return bytes;
}

/** Where a table of a font begins, in bytes. */
function tableAt(face: Buffer, tag: string): number {
  const count = face.readUInt16BE(4);
  const records = Array.from({ length: count }, (_, index) => 12 + 16 * index);
  const record = records.find((at) => face.toString('latin1', at, at + 4) === tag);
  if (record === undefined) throw new Error(`the face has no table ${tag}`);
  return face.readUInt32BE(record + 8);
}
