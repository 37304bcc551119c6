import { chooseContribution } from '../text/contribution/contribution.ts';
import { foldKey, foldWords } from '../text/fold.ts';
import { splitSentences } from '../text/sentences/sentences.ts';

/** A reader's choice: the sentence as it stood in the abstract as received. */
export interface JudgedContribution {
  readonly title: string;
  readonly contribution: string;
}

/** A paper with its abstract as plain text. */
export interface PaperText {
  readonly title: string;
  readonly abstract: string;
}

/** A choice that is not the reader's; what was chosen is undefined where the abstract is empty. */
export interface MissedContribution extends JudgedContribution {
  readonly chosen: string | undefined;
}

/** What an evaluation found. */
export interface ContributionEvaluation {
  /** Papers on which there is a judgment. */
  readonly papers: number;
  /** Share of them, from 0 to 1, for which the reader's sentence is chosen. */
  readonly agreement: number;
  readonly misses: readonly MissedContribution[];
  /** Titles that were judged and are not among the papers. */
  readonly unknown: readonly string[];
}

/**
 * Share of words that two sentences must have in common to be one: the judgments keep the abstracts as received, while
 * the pages' formulas, quotes and accents are repaired.
 */
const SAME_SENTENCE = 0.8;

/** Takes papers and readers' choices, chooses for each judged paper, and gives how often the choices are the same. */
export function evaluateContributions(
  papers: readonly PaperText[],
  judgments: readonly JudgedContribution[],
): ContributionEvaluation {
  const byTitle = new Map(papers.map((paper) => [foldKey(paper.title), paper]));
  const misses: MissedContribution[] = [];
  const unknown: string[] = [];
  for (const judgment of judgments) {
    const paper = byTitle.get(foldKey(judgment.title));
    if (paper === undefined) {
      unknown.push(judgment.title);
      continue;
    }
    const chosen = chosenSentence(paper);
    if (!isSameSentence(chosen ?? '', judgment.contribution)) misses.push({ ...judgment, chosen });
  }
  const known = judgments.length - unknown.length;
  const agreement = known === 0 ? 0 : (known - misses.length) / known;
  return { papers: known, agreement, misses, unknown };
}

/** Takes two sentences and gives whether they are one, up to repairs: four fifths of their words are the same. */
export function isSameSentence(a: string, b: string): boolean {
  const [words, others] = [new Set(foldWords(a)), new Set(foldWords(b))];
  const shared = words.intersection(others).size;
  return shared > 0 && shared >= SAME_SENTENCE * Math.max(words.size, others.size);
}

function chosenSentence({ title, abstract }: PaperText): string | undefined {
  const sentences = splitSentences(abstract).map(({ text }) => text);
  const chosen = chooseContribution(sentences, title);
  return chosen === undefined ? undefined : sentences[chosen];
}
