import { describe, expect, it } from 'vitest';
import { splitName } from '../../../src/collect/enrich/splitName.ts';
import type { Name } from '../../../src/model/reference/name.ts';

describe('a printed name', () => {
  it.each<[string, Name]>([
    ['Jonathan Niles-Weed', { given: 'Jonathan', family: 'Niles-Weed' }],
    ['Pedro A. M. Mediano', { given: 'Pedro A. M.', family: 'Mediano' }],
    ['C.-C. Jay Kuo', { given: 'C.-C. Jay', family: 'Kuo' }],
    ['Gül Sena Altıntaş', { given: 'Gül Sena', family: 'Altıntaş' }],
    ['Prathosh A.P.', { given: 'Prathosh', family: 'A.P.' }],
  ])('ends in the family name: %s', (printed, name) => {
    expect(splitName(printed)).toEqual(name);
  });

  it.each<[string, Name]>([
    [
      'Joost van de Weijer',
      { given: 'Joost', 'non-dropping-particle': 'van de', family: 'Weijer' },
    ],
    ['G. M. van de Ven', { given: 'G. M.', 'non-dropping-particle': 'van de', family: 'Ven' }],
    [
      'Emmanuel de Bezenac',
      { given: 'Emmanuel', 'non-dropping-particle': 'de', family: 'Bezenac' },
    ],
  ])('has its particles apart: %s', (printed, name) => {
    expect(splitName(printed)).toEqual(name);
  });

  it.each<[string, Name]>([
    ['Lise Le Boudec', { given: 'Lise', family: 'Le Boudec' }],
    ['Dirk Van Der Hoeven', { given: 'Dirk', family: 'Van Der Hoeven' }],
    ['José Lucas De Melo Costa', { given: 'José Lucas', family: 'De Melo Costa' }],
    ['Christopher De Sa', { given: 'Christopher', family: 'De Sa' }],
  ])('keeps a capital particle with the family name: %s', (printed, name) => {
    expect(splitName(printed)).toEqual(name);
  });

  it.each<[string, Name]>([
    ['Di Huang', { given: 'Di', family: 'Huang' }],
    ['Lizhuang Ma', { given: 'Lizhuang', family: 'Ma' }],
    ['Bin Yu', { given: 'Bin', family: 'Yu' }],
    ['Le Zhang', { given: 'Le', family: 'Zhang' }],
    ['Huan-ang Gao', { given: 'Huan-ang', family: 'Gao' }],
    ['Jean-françois Kagy', { given: 'Jean-françois', family: 'Kagy' }],
    ['O. Akengin', { given: 'O.', family: 'Akengin' }],
    ['Trung Le', { given: 'Trung', family: 'Le' }],
  ])('is not taken for a title, a degree or a particle: %s', (printed, name) => {
    expect(splitName(printed)).toEqual(name);
  });

  it.each<[string, Name]>([
    ['Martin Luther King, Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
    ['Samuel J. Smith III', { given: 'Samuel J.', family: 'Smith', suffix: 'III' }],
  ])('may have a suffix: %s', (printed, name) => {
    expect(splitName(printed)).toEqual(name);
  });

  it.each(['OpenAI', 'Shuo', 'The {ATLAS} Collaboration', 'Salt and Pepper', 'kai wang'])(
    'stays whole where nothing tells its parts: %s',
    (printed) => {
      expect(splitName(printed)).toEqual({ literal: printed });
    },
  );
});
