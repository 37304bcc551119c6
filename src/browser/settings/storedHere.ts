import { readPreference, tellPreferenceChange } from '../../dom/preferences.ts';
import { countOf } from '../../text/countOf.ts';
import { readShelf } from '../shelf/kept/shelfStore.ts';
import { forgetSkipped, skippedCount } from '../triage/skippedSets.ts';
import { forgetKeys, hasOwnKeys } from '../triage/keys.ts';

/** Something that this browser stores for the site beside the settings. */
export interface Stored {
  /** What is stored, in words; '' for nothing. */
  readonly words: () => string;
  /** Deletes it; left out where that is done elsewhere. */
  readonly forget?: () => void;
}

/** The recent searches as the palette keeps them; search is another layer, whose page hands them over. */
export interface Searches {
  readonly list: () => readonly string[];
  readonly forgetAll: () => void;
}

/** Takes the recent searches and gives everything that is stored here, by the name that the settings page has for it. */
export function storedHere(searches: Searches): ReadonlyMap<string, Stored> {
  return new Map<string, Stored>([
    ['shelf', { words: () => countWords(readShelf().papers.length) }],
    [
      'searches',
      {
        words: () => {
          const { length } = searches.list();
          return length === 0 ? '' : String(length);
        },
        forget: searches.forgetAll,
      },
    ],
    ['skipped', { words: () => countWords(skippedCount()), forget: forgetSkipped }],
    [
      'keys',
      {
        words: () => (hasOwnKeys() ? stateOfKeys() : ''),
        forget: () => {
          forgetKeys();
          tellPreferenceChange();
        },
      },
    ],
  ]);
}

function countWords(count: number): string {
  return count === 0 ? '' : countOf(count);
}

/** Changed keys do nothing while single keys are off. */
function stateOfKeys(): string {
  return readPreference('singleKeys') === 'off' ? 'changed, but off' : 'changed';
}
