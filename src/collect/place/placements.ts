import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { quoteFound, type Problem } from '../../model/problem.ts';
import { foldKey } from '../../text/fold.ts';
import { explainDiskError } from '../../content/diskError.ts';

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
 * Takes the path of a JSON file, a list of `{ title, theme, also }`, and gives the decisions in it by folded title, or why
 * there are none.
 */
export function readPlacements(
  path: string,
): { placements: Map<string, Placement> } | { problem: Problem } {
  const file = readJson(path);
  if ('problem' in file) return file;
  const result = placementsSchema.safeParse(file.value);
  if (!result.success) {
    const { path: place, message } = result.error.issues[0] ?? { path: [], message: '' };
    return { problem: { path, message: `${place.join('.')}: ${message}`, hint: SHAPE } };
  }
  const decisions = result.data.map(
    ({ title, theme, also }) => [foldKey(title), { theme, also, needsReview: false }] as const,
  );
  return { placements: new Map(decisions) };
}

const SHAPE = 'a placement is { "title": "…", "theme": "…", "also": ["…"] }';

function readJson(path: string): { value: unknown } | { problem: Problem } {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
    return { value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError))
      return { problem: { path, ...explainDiskError(error, 'read') } };
    const message = `not JSON: ${error.message}, found ${quoteFound(text, 40)}`;
    return { problem: { path, message, hint: `write a list; ${SHAPE}` } };
  }
}
