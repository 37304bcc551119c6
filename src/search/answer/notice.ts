import type { Found } from '../engine/engine.ts';
import { offersOf } from './nothingFound.ts';
import { lineOf, linkTo, listed, strong } from './noticeLines.ts';
import type { Plan } from '../engine/plan/planner.ts';
import type { SearchState } from '../../model/searchState.ts';

/** Other names that a notice tells; more would not be read. */
const NAMES = 4;

/**
 * Takes a search, what it found and the index that the followed link names, and gives what the reader is told: that the index is another
 * one, what was corrected, what was searched too, and where nothing was found what to search instead.
 */
export function noticeOf(state: SearchState, found: Found, cited: string): Node[] {
  const { plan, index } = found;
  return [
    ...(cited !== '' && cited !== index ? [changedLine(cited, index)] : []),
    ...(plan === undefined ? [] : understoodLines(state, plan, found.count > 0)),
    ...(found.count === 0 ? offerLines(state, found) : []),
  ];
}

function changedLine(cited: string, index: string): Node {
  return lineOf(
    `This link was made with index ${cited}. The collection has changed since (index ${index}), and so may the results.`,
  );
}

function understoodLines(state: SearchState, plan: Plan, isAnyFound: boolean): Node[] {
  const { corrected, alsoSearched, missingPhrase } = plan;
  const asTyped = (words: string): Node => linkTo({ ...state, isLiteral: true }, words);
  const lines: Node[] = [];
  if (corrected !== undefined) {
    const link = asTyped(`Search for “${state.query}” instead`);
    const opening = isAnyFound ? 'Showing results for ' : 'Searched for ';
    lines.push(lineOf(opening, strong(corrected), '. ', link));
  }
  if (alsoSearched.length > 0 && isAnyFound) {
    const names = alsoSearched.slice(0, NAMES).join(', ');
    lines.push(lineOf(`Also searched: ${names}. `, asTyped('Turn off')));
  }
  if (missingPhrase !== undefined) {
    lines.push(
      lineOf(`No paper has “${missingPhrase}” as it stands, so its words were searched singly.`),
    );
  }
  if (state.isLiteral) {
    const link = linkTo({ ...state, isLiteral: false }, 'Search more widely');
    lines.push(lineOf('Only the words as typed. ', link));
  }
  return lines;
}

function offerLines(state: SearchState, found: Found): Node[] {
  return offersOf(state, found).map(({ before, links, after }) =>
    lineOf(before, ...listed(links.map((link) => linkTo(link.state, link.words))), after),
  );
}
