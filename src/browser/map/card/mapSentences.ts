import { fetchJson } from '../../../dom/fetchJson.ts';
import { once } from '../../../dom/once.ts';
import type { Dot } from '../mapDots.ts';
import { address } from '../../../model/address.ts';

/** People with the year, and a plain sentence; '' for what is not known. */
export type Told = readonly [people: string, sentence: string];

const NOTHING: Told = ['', ''];

const readTheme = once(async (path: string) => (await fetchJson(path)) as Record<string, Told>);

/** Takes a dot and gives what tells of its paper. It is asked for by theme, once; where it cannot be had, nothing is told. */
export async function sentencesOf({ theme, slug }: Dot): Promise<Told> {
  try {
    return (await readTheme(address(`/map/${theme}.json`)))[slug] ?? NOTHING;
  } catch {
    return NOTHING;
  }
}
