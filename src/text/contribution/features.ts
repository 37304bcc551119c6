import {
  RE_ACTS,
  RE_BUILDS,
  RE_DOES,
  RE_KIND,
  RE_NAMES,
  RE_OWN,
  RE_PAPER,
  RE_PROPOSES,
  RE_SETS_SCENE,
  RE_SPECIFIES,
  RE_STANDS,
  RE_VAGUE,
} from './cues.ts';
import { foldWords } from '../fold.ts';
import { shortName } from '../titles/slug.ts';

/** What is read off one sentence of an abstract. */
export interface SentenceFeatures {
  /** 1 where the authors do something. */
  readonly acts: number;
  /** 1 where they propose, introduce or present. */
  readonly proposes: number;
  /** 1 where they study something or aim at something. */
  readonly vague: number;
  /** 1 where the sentence speaks of the paper. */
  readonly paper: number;
  /** 1 where it opens with “specifically” or the like. */
  readonly specifies: number;
  /** 1 where the authors give a name, or the title's own short name comes for the first time. */
  readonly names: number;
  /** 1 where it says what kind of thing, and 1 more where it says what the thing does. */
  readonly kind: number;
  /** 1 for each of the two ways to tell how things stand. */
  readonly scene: number;
  /** 1 before the authors speak of themselves. */
  readonly before: number;
  /** 1 from the second sentence after the first proposal on. */
  readonly after: number;
  /** Share of the title's words, and 1 more where no sentence has more of them. */
  readonly title: number;
  /** Words that a later sentence takes up again. */
  readonly takenUp: number;
  /** Words in tens, at most 4. */
  readonly length: number;
}

/** Letters of a word that count, so that `regularizer` and `regularization` are one. */
const STEM = 6;
const LONGEST = 40;

const COMMON = new Set(
  `a an the of for in on with and to by from via is are as at or towards toward using we our this
  that these it its be can which not into than their has have been also`.split(/\s+/),
);

/** Takes the sentences of an abstract and its title, and gives what is read off each sentence. */
export function readSentences(sentences: readonly string[], title: string): SentenceFeatures[] {
  const words = sentences.map(stems);
  const shares = titleShares(words, stems(title));
  const best = Math.max(...shares);
  const own = sentences.findIndex((sentence) => RE_OWN.test(sentence));
  const proposal = sentences.findIndex((one) => RE_PROPOSES.test(one) || RE_BUILDS.test(one));
  const named = firstNaming(sentences, title);
  const takenUp = countTakenUp(words);
  return sentences.map((sentence, at) => ({
    ...readCues(sentence),
    names: Number(at === named || namesOwn(sentence)),
    before: Number(at < own),
    after: Number(proposal >= 0 && at > proposal + 1),
    title: (shares[at] ?? 0) + Number(best > 0 && shares[at] === best),
    takenUp: takenUp[at] ?? 0,
    length: Math.min(sentence.split(/\s+/).length, LONGEST) / 10,
  }));
}

function readCues(sentence: string) {
  const has = (cue: RegExp): number => Number(cue.test(sentence));
  return {
    acts: has(RE_ACTS),
    proposes: has(RE_PROPOSES),
    vague: has(RE_VAGUE),
    paper: has(RE_PAPER),
    specifies: has(RE_SPECIFIES),
    kind: has(RE_KIND) + has(RE_DOES),
    scene: has(RE_STANDS) + has(RE_SETS_SCENE),
  };
}

function stems(text: string): Set<string> {
  const words = foldWords(text).filter((word) => !COMMON.has(word));
  return new Set(words.map((word) => word.slice(0, STEM)));
}

function titleShares(words: readonly Set<string>[], title: Set<string>): number[] {
  return words.map((own) => (title.size === 0 ? 0 : own.intersection(title).size / title.size));
}

/** What others called a thing of theirs is no contribution. */
function namesOwn(sentence: string): boolean {
  return RE_NAMES.test(sentence) && (RE_OWN.test(sentence) || RE_ACTS.test(sentence));
}

/** The first sentence that holds the name before the title's colon. */
function firstNaming(sentences: readonly string[], title: string): number {
  const name = foldWords(shortName(title) ?? '').join(' ');
  if (name === '') return -1;
  return sentences.findIndex((one) => ` ${foldWords(one).join(' ')} `.includes(` ${name} `));
}

function countTakenUp(words: readonly Set<string>[]): number[] {
  const last = new Map(words.flatMap((own, at) => [...own].map((word) => [word, at] as const)));
  return words.map((own, at) => [...own].filter((word) => (last.get(word) ?? at) > at).length);
}
