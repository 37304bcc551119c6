import { describe, expect, it } from 'vitest';
import { filterPapers, orderPapers } from '../../../src/browser/shelf/arrange.ts';
import { mergeShelves, mergeWords } from '../../../src/browser/shelf/shared/mergeShelves.ts';
import { formatNotes } from '../../../src/browser/shelf/transfer/notesText.ts';
import {
  addPaper,
  EMPTY_SHELF,
  findSaved,
  joinNotes,
  removePaper,
  renamePaper,
  setNote,
  setRead,
  type Shelf,
} from '../../../src/browser/shelf/kept/shelf.ts';
import { formatList, parseList } from '../../../src/browser/shelf/shared/sharedList.ts';
import {
  formatBackup,
  formatShelf,
  parseShelf,
} from '../../../src/browser/shelf/kept/shelfText.ts';

const pissa = { slug: 'pissa', title: 'PiSSA: Principal Singular Values' };
const dora = { slug: 'dora', title: 'DoRA: Weight-Decomposed Low-Rank Adaptation' };
const both = addPaper(addPaper(EMPTY_SHELF, pissa, 1), dora, 2);
const slugsOn = ({ papers }: Shelf): string[] => papers.map(({ slug }) => slug);

describe('a shelf', () => {
  it('holds a paper once, with what was noted of it', () => {
    const noted = setNote(setRead(both, 'pissa', true), 'pissa', 'the SVD of W');
    expect(addPaper(noted, pissa, 9)).toBe(noted);
    expect(findSaved(noted, 'pissa')).toEqual({
      ...pissa,
      added: 1,
      isRead: true,
      note: 'the SVD of W',
    });
    expect(findSaved(noted, 'dora')?.note).toBe('');
  });

  it('gives a paper that was taken off its note and its place back', () => {
    const noted = setNote(both, 'pissa', 'the SVD of W');
    const without = removePaper(noted, 'pissa');
    expect(slugsOn(without)).toEqual(['dora']);
    expect(addPaper(without, pissa, 9)).toEqual(noted);
  });

  it('remembers only the last papers that were taken off', () => {
    const many = Array.from({ length: 40 }, (_, at) => `paper-${at}`).reduce(
      (shelf, slug) => removePaper(addPaper(shelf, { slug, title: slug }, 1), slug),
      EMPTY_SHELF,
    );
    expect(many.removed).toHaveLength(20);
    expect(many.removed[0]?.slug).toBe('paper-39');
  });

  it('never forgets what was written about a paper that was taken off', () => {
    const many = Array.from({ length: 40 }, (_, at) => `paper-${at}`).reduce(
      (shelf, slug) => removePaper(addPaper(shelf, { slug, title: slug }, 1), slug),
      removePaper(setNote(both, 'pissa', 'the SVD of W'), 'pissa'),
    );
    expect(findSaved(addPaper(many, pissa, 9), 'pissa')?.note).toBe('the SVD of W');
    const brought = mergeShelves(many, addPaper(EMPTY_SHELF, pissa, 9).papers).shelf;
    expect(findSaved(brought, 'pissa')?.note).toBe('the SVD of W');
  });

  it('keeps both notes where two tabs wrote one, and a note on a paper that was taken off meanwhile', () => {
    const other = setNote(both, 'pissa', 'from the other tab', '');
    const joined = setNote(other, 'pissa', 'from this tab', '');
    expect(findSaved(joined, 'pissa')?.note).toBe('from this tab\n\nfrom the other tab');
    const late = setNote(removePaper(both, 'pissa'), 'pissa', 'late', '');
    expect(slugsOn(late)).toEqual(['dora']);
    expect(findSaved(addPaper(late, pissa, 9), 'pissa')?.note).toBe('late');
  });

  it('says nothing twice in a note made of several', () => {
    expect(joinNotes(['a', '', 'a'])).toBe('a');
    expect(joinNotes(['the SVD', 'the SVD of W'])).toBe('the SVD of W');
    expect(joinNotes(['', ' '])).toBe('');
  });

  it('is the same shelf when there is nothing to take off', () => {
    expect(removePaper(both, 'lora')).toBe(both);
  });

  it('follows a paper to its new name, and joins two names of one paper with both notes', () => {
    const renamed = renamePaper(both, 'dora', { slug: 'dora-2', title: 'DoRA' });
    expect(slugsOn(renamed)).toEqual(['pissa', 'dora-2']);
    const twice = setNote(setNote(both, 'pissa', 'one'), 'dora', 'two');
    const joined = renamePaper(twice, 'dora', pissa);
    expect(slugsOn(joined)).toEqual(['pissa']);
    expect(findSaved(joined, 'pissa')?.note).toBe('one\n\ntwo');
    const read = renamePaper(setRead(both, 'dora', true), 'dora', pissa);
    expect(findSaved(read, 'pissa')?.isRead).toBe(true);
  });
});

describe('the text of a shelf', () => {
  it('is read back as it was written', () => {
    const shelf = removePaper(setNote(both, 'pissa', 'a “note”\n<b>'), 'dora');
    expect(parseShelf(formatShelf(shelf))).toEqual({ shelf, unreadable: 0 });
  });

  it('has the notes of both entries where a paper stands there twice', () => {
    const entry = (note: string): object => ({ ...pissa, added: 1, isRead: false, note });
    const text = JSON.stringify({ version: 1, papers: [entry('one'), entry('two')] });
    expect(parseShelf(text).shelf.papers.map(({ note }) => note)).toEqual(['one\n\ntwo']);
  });

  it('holds nothing in a backup that was taken off', () => {
    expect(formatBackup(removePaper(both, 'dora'))).not.toContain('dora');
  });

  it.each([
    ['', 'no list of papers'],
    ['nonsense', 'no list of papers'],
    ['{}', 'no list of papers'],
    ['"text"', 'no list of papers'],
    ['{"version":1,"papers":', 'no list of papers'],
    ['null', 'no list of papers'],
    ['[1,2]', 'no list of papers'],
    ['{"version":2,"papers":[]}', 'another version of this site (2)'],
    ['{"papers":[]}', 'another version of this site (undefined)'],
  ])('is called foreign and not thrown at anyone where it is none: %s', (text, why) => {
    const read = parseShelf(text);
    expect(read.shelf).toEqual(EMPTY_SHELF);
    expect(read.foreign).toContain(why);
  });

  it('gives up only those entries that are no papers, and says so', () => {
    const papers = [{ slug: 'pissa' }, { slug: '../x' }, 7, { slug: 'pissa', note: 'again' }];
    const read = parseShelf(JSON.stringify({ version: 1, papers }));
    expect(read.shelf.papers).toEqual([
      { slug: 'pissa', title: 'pissa', added: 0, isRead: false, note: 'again' },
    ]);
    expect(read.unreadable).toBe(2);
    expect(read.foreign).toBe('2 of its entries are no papers');
  });
});

describe('merging', () => {
  const mine = setNote(both, 'pissa', 'mine');
  const theirs = setRead(
    setNote(setNote(both, 'pissa', 'theirs'), 'dora', 'on magnitude'),
    'dora',
    true,
  );
  const lora = addPaper(EMPTY_SHELF, { slug: 'lora', title: 'LoRA' }, 3).papers;
  const { shelf, report } = mergeShelves(mine, [...theirs.papers, ...lora]);

  it('never overwrites a note, takes those that were missing, and unreads nothing', () => {
    expect(findSaved(shelf, 'pissa')?.note).toBe('mine');
    expect(findSaved(shelf, 'dora')).toMatchObject({ note: 'on magnitude', isRead: true });
    expect(slugsOn(shelf)).toEqual(['pissa', 'dora', 'lora']);
  });

  it('tells what came of it', () => {
    expect(report).toEqual({ added: 1, alreadyThere: 2, notesTaken: 1, notesLeft: 1 });
    expect(mergeWords(report)).toBe(
      '1 paper added; 2 already on your shelf; 1 note taken over; 1 other note left out, for you have your own.',
    );
  });

  it('changes nothing the second time', () => {
    expect(mergeShelves(shelf, [...theirs.papers, ...lora]).shelf).toEqual(shelf);
  });
});

describe('a shared address', () => {
  const noted = setNote(both, 'dora', 'magnitude & direction: “both”, 100%').papers;

  it('carries the list, and notes only where they are asked for', () => {
    expect(formatList(noted, false)).toBe('#list=pissa,dora');
    expect(parseList(`https://florilegium.example/shelf/${formatList(noted, true)}`)).toEqual({
      slugs: ['pissa', 'dora'],
      notes: new Map([['dora', 'magnitude & direction: “both”, 100%']]),
      beyond: 0,
    });
  });

  it('is read with what is no slug left out, and each paper once', () => {
    expect(parseList('#list=pissa,,PISSA,<b>,dora,pissa')?.slugs).toEqual(['pissa', 'dora']);
    expect(parseList('#list=')?.slugs).toEqual([]);
  });

  it.each(['', '#', '#main', 'pissa', 'https://florilegium.example/shelf/?list=pissa'])(
    'is no list without the word for it: %j',
    (address) => {
      expect(parseList(address)).toBeUndefined();
    },
  );

  it('is read where it was cut or damaged on its way', () => {
    expect(parseList('#list=pissa,do%ZZra,lora-')?.slugs).toEqual(['pissa']);
    expect(parseList('#list=pissa&note=pissa:100%&note=%E0%A4%A')?.notes.get('pissa')).toBe('100%');
  });

  it('keeps to as many papers as a list for people may have, and tells how many more there are', () => {
    const slugs = Array.from({ length: 2600 }, (_, at) => `p${at}`);
    const list = parseList(`#list=${slugs.join(',')}`);
    expect([list?.slugs.length, list?.beyond]).toEqual([2000, 600]);
  });
});

describe('what is shown of a shelf', () => {
  const { papers } = setRead(both, 'pissa', true);
  const slugs = (shown: readonly { slug: string }[]): string[] => shown.map(({ slug }) => slug);

  it('is all, what was read, or what was not', () => {
    expect(slugs(filterPapers(papers, 'all'))).toEqual(['pissa', 'dora']);
    expect(slugs(filterPapers(papers, 'read'))).toEqual(['pissa']);
    expect(slugs(filterPapers(papers, 'unread'))).toEqual(['dora']);
  });

  it('stands by the day it was added, by title, or by year with those of no year last', () => {
    const year = (slug: string): number | undefined => (slug === 'pissa' ? 2024 : undefined);
    expect(slugs(orderPapers(papers, 'added', year))).toEqual(['dora', 'pissa']);
    expect(slugs(orderPapers(papers, 'title', year))).toEqual(['dora', 'pissa']);
    expect(slugs(orderPapers(papers, 'year', year))).toEqual(['pissa', 'dora']);
  });
});

it('quotes notes in Markdown, and says nothing where there are none', () => {
  expect(formatNotes(both.papers)).toBe('');
  expect(formatNotes(setNote(both, 'dora', ' # one\n\ntwo ').papers)).toBe(
    '\n## Notes\n\n### DoRA: Weight-Decomposed Low-Rank Adaptation\n\n> # one\n>\n> two\n',
  );
});
