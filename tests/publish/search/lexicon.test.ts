import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../../src/publish/search/lexicon.ts';
import { readPaperList } from '../../../src/search/index/paperList.ts';
import {
  nearness,
  readPaperVectors,
  readPassages,
  readWordVector,
} from '../../../src/search/index/vectors.ts';

const paper = {
  url: '/papers/a/',
  title: 'PS-KD at last',
  names: ['SigLIP'],
  authors: ['Henri Poincaré', 'A. Peters'],
  text: 'In-context learning (ICL) for Text-to-image models is studied.',
  plain: '',
  asked: [],
  lay: [],
};
const concept = { names: ['Low-rank adaptation', 'LoRA'], lay: [], definition: '' };

function fileOf(name: string): unknown {
  const file = buildLexicon([paper], [concept]).find(({ path }) => path === `lexicon/${name}.json`);
  return JSON.parse(new TextDecoder().decode(file?.content));
}

describe('the lexicon', () => {
  it('has the words of the papers, compounds whole and in parts', () => {
    expect(fileOf('words-p')).toEqual({ ps: 1, pskd: 1 });
    expect(fileOf('words-k')).toEqual({ kd: 1 });
  });

  it('has the words of the authors’ names apart from those of the papers', () => {
    expect(fileOf('authors-p')).toEqual({ poincare: 1, peters: 1 });
  });

  it('has other names both ways, of concepts and of acronyms', () => {
    expect(fileOf('names-l')).toEqual({
      lora: ['Low-rank adaptation'],
      'low rank adaptation': ['LoRA'],
    });
    expect(fileOf('names-i')).toEqual({
      icl: ['In-context learning'],
      'in context learning': ['ICL'],
    });
  });

  it('has short forms that nobody explains both ways', () => {
    expect(fileOf('names-t')).toEqual({ t2i: ['text-to-image'], 'text to image': ['t2i'] });
  });

  it('has what others call a paper among its words', () => {
    expect(fileOf('words-s')).toMatchObject({ siglip: 1, studied: 1 });
  });

  it('has a file for every initial, though it be empty', () => {
    expect(fileOf('words-z')).toEqual({});
  });
});

describe('the list of papers', () => {
  it('tells which papers a value has', () => {
    const list = readPaperList({ index: 'x', ids: ['a', 'b', 'c'], year: { 2024: [0, 2] } });
    expect(list.members('year').get('2024')).toEqual(new Set(['a', 'c']));
    expect(list.members('venue').size).toBe(0);
  });
});

describe('vectors', () => {
  it('belong to the papers in their order', () => {
    const bytes = Int8Array.from({ length: 64 }, (_, at) => (at < 32 ? 1 : -1));
    const vectors = readPaperVectors(bytes.buffer, ['b', 'a']);
    expect([vectors.get('b')?.[0], vectors.get('a')?.[0]]).toEqual([1, -1]);
  });

  it('are left out where they are of another index', () => {
    expect(readPaperVectors(new ArrayBuffer(32), ['a', 'b']).size).toBe(0);
  });

  it('of passages belong to their paper', () => {
    const bytes = Uint8Array.from([1, 2, ...Array.from({ length: 96 }, (_, at) => at / 32 + 1)]);
    const passages = readPassages(bytes.buffer, ['b', 'a']);
    expect(passages.get('a')?.map(([first]) => first)).toEqual([2, 3]);
    expect(readPassages(bytes.buffer, ['b']).size).toBe(0);
  });

  it('are none in anything else', () => {
    expect([undefined, 'x', [1, 2]].map(readWordVector)).toEqual([undefined, undefined, undefined]);
  });

  it('are as near as the angle between them is small', () => {
    expect(nearness([1, 0], [1, 0])).toBeCloseTo(1);
    expect(nearness([1, 0], [0, 1])).toBe(0);
    expect(nearness([], [1])).toBe(0);
  });
});
