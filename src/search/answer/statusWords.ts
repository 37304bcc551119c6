import { countOf } from '../../text/countOf.ts';
import type { Found } from '../engine/engine.ts';

/** What is counted of what was found. */
type Counted = Pick<Found, 'count' | 'whole'> & {
  readonly plan: { readonly words: number } | undefined;
};

/** Takes what was found, some paper, and gives their number: `24 papers`, `1 paper`. */
export function papersFound({ count }: Pick<Found, 'count'>): string {
  return countOf(count);
}

/** Takes what was found and says how much of it has all that was asked, as an addition to its number; '' where all of it has. */
export function shareFound({ count, whole, plan }: Counted): string {
  if (whole === count) return '';
  if (plan?.words !== 1) return `, ${whole === 0 ? 'none' : whole} with every word`;
  return whole === 0
    ? ', none with the word itself'
    : `: ${whole} with the word itself, ${count - whole} related`;
}
