import { describe, expect, it } from 'vitest';
import { readPaperPages } from '../../../src/content/readPages.ts';
import { mdxToText } from '../../../src/markdown/mdxToText.ts';
import { coinedNames } from '../../../src/text/names/coinedNames.ts';

const names = (title: string, text: string): string[] =>
  coinedNames(title, text).map(({ name }) => name);

const pages = new Map(readPaperPages('content').pages.map((page) => [page.id, page]));

const namesOn = (slug: string): string[] => {
  const page = pages.get(slug);
  return page === undefined ? [] : names(page.checked.title, mdxToText(page.body));
};

describe('the names a paper coins', () => {
  it.each([
    ['lora-ga', ['LoRA-GA']],
    ['rho-1', ['Rho-1']],
    ['bone', ['Bone']],
    ['dsee', ['DSEE']],
    ['sp2ot', ['SP²OT']],
    ['from-galore-to-welore', ['WeLore']],
    ['structured-pruning-is-all-you-need-for-pruning-cnns-at-initialization', ['PreCropping']],
    ['variance-control-via-weight-rescaling-in-llm-pre-training', ['LIR']],
    ['unlock-predictable-scaling-from-emergent-abilities', ['PassUntil']],
  ])('are found in %s', (slug, expected) => {
    expect(namesOn(slug)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['words before a colon', 'Grokking: Why It Happens', 'We study grokking.'],
    ['a sentence before it', 'All You Need Is Rank: A Study', 'We study rank.'],
    ['an acronym that is explained and not proposed', 'A Study', 'Large models (LLMs) grow.'],
    ['what another is called', 'A Study', 'A recent variant called DSS showed that it works.'],
    ['what the proposal is built on', 'A Study', 'We propose a method based on nets (CNN).'],
    ['two letters', 'AP: Selective Activation', 'We propose Activating Pruned networks (AP).'],
  ])('are not %s', (_, title, text) => {
    expect(names(title, text)).toEqual([]);
  });

  it('need no title of their own', () => {
    expect(names('A Study', 'Our framework, dubbed Dual Tuning (DUOT), is new.')).toEqual(['DUOT']);
    expect(names('A Study', 'We introduce SlowNet, which waits.')).toEqual(['SlowNet']);
  });
});
