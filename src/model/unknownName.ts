import { nearestWord } from '../text/nearest.ts';
import type { Problem } from './problem.ts';

/** More names than these are not listed in a message. */
const LISTED = 20;

/** Takes the kind of a name, the name found and those that are known, and gives what is wrong and which name was meant. */
export function unknownName(
  kind: string,
  found: string,
  known: readonly string[],
  hint = known.length > LISTED ? undefined : `known are ${known.join(', ')}`,
): Pick<Problem, 'message' | 'hint'> {
  const near = nearestWord(found, known);
  return {
    message: `unknown ${kind} "${found}"`,
    hint: near === undefined ? hint : `did you mean "${near}"?`,
  };
}
