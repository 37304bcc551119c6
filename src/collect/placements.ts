import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { foldKey } from '../text/fold.ts';

/** Where a new paper goes: its first theme, further ones, and whether an editor has yet to agree. */
export interface Placement {
  readonly theme: string;
  readonly also: readonly string[];
  readonly needsReview: boolean;
}

/** An editor's decisions on many papers at once; further fields are allowed and ignored. */
const placementsSchema = z.array(
  z.object({ title: z.string(), theme: z.string(), also: z.array(z.string()).default([]) }),
);

/**
 * Takes the path of a JSON file, a list of `{ title, theme, also }`, and gives the decisions in it by folded title;
 * throws with the place and the reason where the file does not hold that.
 */
export function readPlacements(path: string): Map<string, Placement> {
  const decisions = placementsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return new Map(
    decisions.map(({ title, theme, also }) => [
      foldKey(title),
      { theme, also, needsReview: false },
    ]),
  );
}
