import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseContribution, WEIGHTS } from '../../../src/text/contribution/contribution.ts';
import { readSentences } from '../../../src/text/contribution/features.ts';
import {
  evaluateContributions,
  isSameSentence,
} from '../../../src/evaluate/evaluateContributions.ts';
import { splitSentences } from '../../../src/text/sentences/sentences.ts';

/** What decides, the abstract with the telling sentence between bars, and a title where it matters. */
const CASES: [string, string, string?][] = [
  [
    'the proposal rather than background, parts and results',
    'Large models are costly. | In this paper, we propose a method that prunes layers. | We also introduce a cache. Experiments show that our method outperforms others.',
  ],
  [
    'the finding where nothing is proposed',
    'Pruning is widely used. We study whether it is needed. | We find that pruned networks gain nothing from inherited weights. | The results hold on five datasets.',
  ],
  [
    'what came of it rather than what was studied',
    'In this paper, we investigate how depth affects training. | Specifically, we prove that deep networks with skip connections converge at a linear rate. |',
  ],
  [
    'what was shown here, and not what others showed',
    'In particular, Du et al. (2020) show that even if a learner is given linear features that approximate the rewards in a bandit with a uniform error, learning requires queries without number. | We then establish lower bounds. | The results are useful.',
    'Does Sparsity Help in Learning Misspecified Linear Bandits?',
  ],
  [
    'the proposal behind another verb',
    'Training is slow. | In this work, we take a further step and propose a framework that trains layers in parallel. | It is fast.',
  ],
  [
    'a proposal in the passive, and not that of others',
    'Textual models are proposed by many. Recently, a new direction is proposed. | Here a simple network for image rescaling is proposed, dubbed IRN. | It is small.',
  ],
  [
    'the sentence that names what the title names',
    'We present ideas on layers. We develop ideas on heads. | We develop Maestro, a framework for low-rank layers. | We apply it.',
    'Maestro: Uncovering Low-Rank Structures',
  ],
  [
    'the first sentence where the abstract begins with the proposal',
    '| We propose a simple pairwise sigmoid loss for image-text pre-training. | Unlike softmax, it needs no global view. It also scales.',
    'Sigmoid Loss for Language Image Pre-Training',
  ],
  [
    'a definition where the authors never speak of themselves',
    '| LOBSTER (LOss-Based SensiTivity rEgulaRization) is a method for training sparse networks. | Parameters are shrunk and then pruned.',
    'LOss-Based SensiTivity rEgulaRization: towards sparse networks',
  ],
  [
    'our own thing rather than one that others named',
    'A recent variant of S4 called DSS showed that diagonal matrices are enough. | We describe a model that is simpler still. |',
  ],
  [
    'one author who writes of himself',
    'Initialization matters. | In this paper, I develop a theory for weight initializations. | It is short.',
  ],
  [
    'a past tense',
    'Trading is hard. | To address this, we designed a CNN agent that concatenates ninety days of features. | We evaluated it.',
  ],
];

describe('the telling sentence', () => {
  it.each(CASES)('is %s', (_, text, title) => {
    const [before = '', telling = '', after = ''] = text.split('|');
    const sentences = splitSentences(before + telling + after).map((sentence) => sentence.text);
    const chosen = chooseContribution(sentences, title);
    expect(sentences[chosen ?? -1]).toBe(telling.trim());
  });

  it('of an empty abstract is none', () => {
    expect(chooseContribution([], 'A Title')).toBeUndefined();
  });

  it('of one sentence is that sentence', () => {
    expect(chooseContribution(['Code is at https://a.io'], 'A Title')).toBe(0);
  });

  it('without any cue is the one most like the title', () => {
    const sentences = ['Trees grow.', 'Tulip bulbs sleep in winter soil.', 'Rain falls.'];
    expect(chooseContribution(sentences, 'Tulip Bulbs in Winter')).toBe(1);
  });

  it('of equals is the first', () => {
    expect(chooseContribution(['We propose it.', 'We propose it.'])).toBe(0);
  });

  it('is one of the sentences, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }),
        fc.string(),
        (list, title) => {
          const chosen = chooseContribution(list, title);
          expect(list.keys().toArray()).toContain(chosen);
        },
      ),
    );
  });

  it.each([
    'we ',
    'we,',
    'that ',
    'that aly ',
    'a',
    'we a-b, ',
    'this paper ',
    'We propose it. ',
    '𝒪 ',
  ])('is found in 20,000 characters of %j', (piece) => {
    const text = piece.repeat(20_000 / piece.length);
    expect(chooseContribution([text], text)).toBe(0);
    const sentences = splitSentences(text).map((sentence) => sentence.text);
    expect(chooseContribution(sentences, 'We: propose it')).toBeLessThan(sentences.length);
  });
});

it('weighs every feature that is read', () => {
  const [features = {}] = readSentences(['We propose it.'], '');
  expect(Object.keys(features).sort()).toEqual(Object.keys(WEIGHTS).sort());
});

describe('an evaluation of contributions', () => {
  const abstract =
    'Trees grow. We propose $\\ell_2$ pruning for naïve trees in old gardens. It works.';
  const received = 'We propose ell_2 pruning for na\\"ive trees in old gardens.';

  it('takes a repaired sentence for the one received, and no other', () => {
    expect(
      isSameSentence('We propose $\\ell_2$ pruning for naïve trees in old gardens.', received),
    ).toBe(true);
    expect(isSameSentence('We propose pruning.', received)).toBe(false);
    expect(isSameSentence('', '')).toBe(false);
  });

  it('finds papers by their titles and names those it does not find', () => {
    const judged = [
      { title: 'Pruning Trees', contribution: received },
      { title: 'Lost', contribution: 'Nothing.' },
    ];
    expect(evaluateContributions([{ title: 'Pruning  trees', abstract }], judged)).toEqual({
      papers: 1,
      agreement: 1,
      misses: [],
      unknown: ['Lost'],
    });
  });

  it('shows what was chosen instead', () => {
    const judged = { title: 'Pruning Trees', contribution: 'It works.' };
    const { agreement, misses } = evaluateContributions(
      [{ title: 'Pruning Trees', abstract }],
      [judged],
    );
    expect(agreement).toBe(0);
    expect(misses[0]?.chosen).toContain('We propose');
  });

  it('of no paper is nought, not an error', () => {
    expect(evaluateContributions([], [])).toMatchObject({ papers: 0, agreement: 0 });
  });
});
