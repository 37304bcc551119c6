import type { Dot } from './mapDots.ts';

/** People with the year, and a plain sentence; '' for what is not known. */
export type Told = readonly [people: string, sentence: string];

const NOTHING: Told = ['', ''];

/** Gives what tells of a dot's paper. It is asked for by theme, once; where it cannot be had, nothing is told. */
export function createSentences(): (dot: Dot) => Promise<Told> {
  const byTheme = new Map<string, Promise<Record<string, Told>>>();
  return async ({ theme, slug }) => {
    const reading = byTheme.get(theme) ?? readTheme(theme);
    byTheme.set(theme, reading);
    return (await reading)[slug] ?? NOTHING;
  };
}

async function readTheme(theme: string): Promise<Record<string, Told>> {
  try {
    const response = await fetch(`/map/${theme}.json`);
    return response.ok ? ((await response.json()) as Record<string, Told>) : {};
  } catch {
    return {};
  }
}
