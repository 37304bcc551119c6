import { expect, it } from 'vitest';
import { TITLE_FILES, titleFile, titleFiles } from '../../../src/model/published/titles.ts';

const titles = [
  { slug: 'lora-ga', title: 'LoRA-GA: Low-Rank Adaptation with Gradient Approximation' },
  { slug: 'chinchilla', title: 'Training Compute-Optimal Models', names: ['Chinchilla'] },
  { slug: 'l-1', title: '1-Lipschitz Network Initialization' },
  { slug: 'how-to', title: 'How To Do It' },
  { slug: 'mu', title: 'μ-Transfer' },
];

it.each([
  ['low rank', 'lora-ga'],
  ['gradient with', 'lora-ga'],
  ['chinch', 'chinchilla'],
  ['1', 'l-1'],
  ['how to', 'how-to'],
  ['μ', 'mu'],
  ['l', 'l-1'],
])('a title stands in the file that is asked for its words: %s', (typed, slug) => {
  const paper = titles.find((title) => title.slug === slug);
  expect(paper && titleFiles(paper)).toContain(titleFile(typed));
});

it('asks for the same file while common words are added, and for none where nothing is typed', () => {
  expect(titleFile('rank')).toBe('r');
  expect(titleFile('rank with')).toBe('r');
  expect(titleFile(' – ')).toBeUndefined();
});

it('names no file that is not there', () => {
  expect(titles.flatMap(titleFiles).filter((file) => !TITLE_FILES.includes(file))).toEqual([]);
});
