import { expect, it } from 'vitest';
import { excerptOf } from '../../src/text/sentences/excerpt.ts';
import { foldKey, foldWords } from '../../src/text/fold.ts';
import { nearestWord } from '../../src/text/nearest.ts';
import { compareTitles, filingLetter, letterAnchor } from '../../src/text/titles/titleOrder.ts';

it('files titles as a library does', () => {
  const titles = [
    'The Zebra',
    '“Quoted” Title',
    'A Bee',
    'Émile',
    'ant 10',
    'ant 9',
    '1-Lipschitz',
  ];
  expect([...titles].sort(compareTitles)).toEqual([
    '1-Lipschitz',
    'ant 9',
    'ant 10',
    'A Bee',
    'Émile',
    '“Quoted” Title',
    'The Zebra',
  ]);
});

it.each([
  ['The Zebra', 'Z'],
  ['A', 'A'],
  ['1-Lipschitz', '0–9'],
  ['神经', '#'],
])('files %j under %j', (title, letter) => {
  expect(filingLetter(title)).toBe(letter);
});

it('leads to each letter by an address without signs', () => {
  expect(['B', '0–9', '#'].map(letterAnchor)).toEqual([
    'letter-b',
    'letter-digits',
    'letter-signs',
  ]);
});

it('takes two printings of a title for one', () => {
  expect(foldKey('Mix-LN:  unleashing “Power”')).toBe(foldKey('Mix LN: Unleashing "power"'));
});

it('folds words without losing one', () => {
  expect(foldWords('Poincaré’s N:M, ﬁne Straße')).toEqual([
    'poincare',
    's',
    'n',
    'm',
    'fine',
    'strasse',
  ]);
});

it('names the nearest word, and none where all are far', () => {
  expect(nearestWord('initialisation', ['regularization', 'initialization'])).toBe(
    'initialization',
  );
  expect(nearestWord('vision', ['regularization', 'initialization'])).toBeUndefined();
  expect(nearestWord('ivsoin', ['version', 'vision'])).toBe('vision');
});

it('cuts an excerpt at a word’s end', () => {
  expect(excerptOf('one two three', 9)).toBe('one two…');
  expect(excerptOf('one two', 9)).toBe('one two');
  expect(excerptOf('x'.repeat(30), 9)).toBe(`${'x'.repeat(8)}…`);
});
