import { describe, expect, it } from 'vitest';
import { findPaperNames, type Naming } from '../../../src/corpus/names/paperNames.ts';

const paper = (slug: string, title: string, text = '', names?: string[]): Naming => ({
  slug,
  title,
  text,
  names,
});

const namesOf = (papers: Naming[], concepts: string[] = []): Record<string, readonly string[]> =>
  Object.fromEntries(findPaperNames(papers, concepts).names);

describe('the names of papers', () => {
  it('come from title and abstract', () => {
    expect(namesOf([paper('pissa', 'PiSSA: Principal Values')])).toEqual({ pissa: ['PiSSA'] });
  });

  it('are what an editor says, who may also say that there is none', () => {
    expect(
      namesOf([
        paper('pissa', 'PiSSA: Principal Values', '', ['PiSSA', 'PISSA']),
        paper('lion', 'LION: Linear Groups', '', []),
      ]),
    ).toEqual({ pissa: ['PiSSA', 'PISSA'] });
  });

  it('are neither paper’s where two have one, and that is told', () => {
    const found = findPaperNames(
      [paper('lion-a', 'LION: A Network'), paper('lion-b', 'LION: An Optimizer')],
      [],
    );
    expect(found.names.size).toBe(0);
    expect(found.contested).toEqual([{ name: 'LION', slugs: ['lion-a', 'lion-b'] }]);
  });

  it('are one paper’s where an editor gives it the name that two have', () => {
    const found = findPaperNames(
      [paper('lion-a', 'LION: A Network'), paper('lion-b', 'LION: B', '', ['LION'])],
      [],
    );
    expect(Object.fromEntries(found.names)).toEqual({ 'lion-b': ['LION'] });
    expect(found.contested).toEqual([]);
  });

  it('are not those of concepts, nor acronyms that others spell out', () => {
    const papers = [
      paper('a', 'A', 'We propose the first convolutional network (CNN).'),
      paper('b', 'B', 'We propose weighted recurrent units (WRU).'),
      paper('c', 'C', 'Known weighted recurrent units (WRU) are slow.'),
    ];
    expect(namesOf(papers, ['CNN'])).toEqual({});
  });
});
