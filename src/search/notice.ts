import type { Found } from './engine.ts';
import { searchAddress, type SearchState } from './searchState.ts';

/** Other names that a notice tells; more would not be read. */
const NAMES = 4;

/**
 * Takes a search, what it found and the index that the followed link names, and gives what the reader is told: that the index is another
 * one, what was corrected, what was searched too.
 */
export function noticeOf(state: SearchState, { plan, index }: Found, cited: string): Node[] {
  const lines: Node[] = [];
  if (cited !== '' && cited !== index) {
    lines.push(
      lineOf(
        `This link was made with index ${cited}. The collection has changed since (index ${index}), and so may the results.`,
      ),
    );
  }
  if (plan === undefined) return lines;
  const { corrected, alsoSearched, missingPhrase } = plan;
  if (corrected !== undefined) {
    lines.push(
      lineOf(
        'Showing results for ',
        strong(corrected),
        '. ',
        literalLink(state, `Search for “${state.query}” instead`),
      ),
    );
  }
  if (alsoSearched.length > 0) {
    const names = alsoSearched.slice(0, NAMES).join(', ');
    lines.push(lineOf(`Also searched: ${names} `, literalLink(state, 'turn off')));
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

function literalLink(state: SearchState, words: string): Node {
  return linkTo({ ...state, isLiteral: true }, words);
}

function linkTo(state: SearchState, words: string): Node {
  const link = document.createElement('a');
  link.href = searchAddress(location.pathname, state);
  link.dataset['state'] = '';
  link.textContent = words;
  return link;
}

function strong(words: string): Node {
  const element = document.createElement('strong');
  element.textContent = words;
  return element;
}

function lineOf(...parts: (Node | string)[]): Node {
  const line = document.createElement('p');
  line.append(...parts);
  return line;
}
