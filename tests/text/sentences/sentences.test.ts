import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/text/sentences/sentences.ts';

/** Each text is written with a bar where a sentence ends; the bar is taken out before splitting. */
const CASES: Record<string, string[]> = {
  abbreviations: [
    'We use losses, e.g. ReLU, i.e. Adam, cf. Fig. 2 and Eq. 3. | We test SGD vs. Adam.',
    'It follows Hu et al. (2021) and Romero et al. Foo layers. | This holds.',
    'As in Hu et al. | We show more.',
    'Variance w.r.t. Adam and i.i.d. Gaussian inputs (resp. Laplace) is small. | It grows.',
    'Images, sounds, etc. | Models see them.',
    'The U.S. Census is a set. | So is No. 5 of Dr. Who.',
    'Is it so? | The answer is no. | We say why. | See Sec. 4 and p. 3.',
    'Tasks range from vision (e.g. ImageNet), retrieval (e.g. CUB) to sound. | We rank them.',
    'By J. Smith and Donald E. Knuth it is proved. | By J.-P. Serre too.',
  ],
  'numbers and names with points': [
    'A drop of 0.6 points in v1.5 of GPT-3.5. | GPT-4 is better.',
    'It takes 5. | 10 models are enough.',
    'We take two steps: 1. Train it. | 2. Test it.',
    'We approximate the matrix W. | PiSSA does better.',
    'It was shown in 2012. | Dropout came later.',
  ],
  addresses: [
    'Code is at https://github.com/a/b.git. | We thank all.',
    'See https://a.io/x?y=1!z and www.b.org/c.html for more. | Bye.',
    'Code is available at https://res-adapter.github.io',
  ],
  'brackets and quotes': [
    'It works (see the appendix). | So does this.',
    'It works. | (See Fig. 2 for more.) | So does this.',
    'It works (Romero et al. (2015). Later too). | So does this.',
    'They say "it works." | We say “it fails.” | So be it.',
    'In "What is in a Prior? Learned Priors!" we read it. | “Why?” | We ask.',
    'The method [1, Sec. 2. Part A] is ours. | Yes.',
  ],
  'questions, exclamations and ellipses': [
    'Can we force it? | We can! | Yes?! | No.',
    'We wait... and see... | Then… | It ends.',
    'Is it? perhaps not.',
  ],
  'beginnings that are no capital': [
    'The model is large. | iGPT is small. | k-NN is smaller. | pFedMe is new.',
    'It has a norm. | $\\ell_2$ is one. | \\(\\nu\\) is another. | θ is a third. | x_1 is not.',
    'It has three parts. | (i) One. | (ii) Two. | • Three. | bullet We count on.',
    'It is 3x faster. | 40% of it is new. | #1 is ours. | [A] is not.',
    'Two spaces.  | And a line.\n| And another.\n\n| and a paragraph',
    'On p. 3 nothing begins. small words go on.',
  ],
  'lost spaces': [
    'It holds for all models.| In this paper we ask why.',
    'At https://a.io/node.The we stay, in a.In and Foo.Bar too.',
  ],
  'other scripts': ['我们提出方法。| 它很好！| 是吗？| 是。'],
};

describe.each(Object.entries(CASES))('among %s', (_, texts) => {
  it.each(texts)('%j ends sentences at the bars', (text) => {
    const parts = text.split('|');
    expect(splitSentences(parts.join('')).map((sentence) => sentence.text)).toEqual(
      parts.map((part) => part.trim()),
    );
  });
});

describe('sentences', () => {
  it.each(['', ' ', '\n\n\n'])('of %j are none', (text) => {
    expect(splitSentences(text)).toEqual([]);
  });

  it('tell where they stand', () => {
    expect(splitSentences(' One.  Two ')).toEqual([
      { start: 1, end: 5, text: 'One.' },
      { start: 7, end: 10, text: 'Two' },
    ]);
  });

  const pieces = fc.constantFrom(
    ...['.', '. ', '...', '?', '! ', '"', '“', '”', '(', ')', '[', ']', '$', ' ', '\n', '\n\n'],
    ...[
      'We',
      'the',
      'e.g.',
      'et al.',
      'Fig.',
      'iGPT',
      'x_1',
      '0.6',
      'J.',
      '。',
      'https://a.b/',
      '𝒪',
    ],
  );
  const texts = fc.oneof(
    fc.array(pieces).map((list) => list.join('')),
    fc.string(),
  );

  it('leave out nothing but white space, stand in order and apart, and are never empty', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sentences = splitSentences(text);
        let reached = 0;
        for (const { start, end, text: sentence } of sentences) {
          expect(text.slice(reached, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(sentence);
          expect(sentence.trim()).toBe(sentence);
          expect(sentence).not.toBe('');
          reached = end;
        }
        expect(text.slice(reached).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['.', '. ', '"', '(', ')', '".', 'A. ', '(A. ', 'e.g. ', '\n', ' ', '? ', 'a', '…"'])(
    'are found to the end in 20,000 characters of %j',
    (piece) => {
      const text = piece.repeat(20_000 / piece.length);
      const sentences = splitSentences(text);
      expect(sentences.every(({ end }) => end <= text.length)).toBe(true);
    },
  );
});
