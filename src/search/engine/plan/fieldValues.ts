import { foldKey, foldWords } from '../../../text/fold.ts';
import { corrections, type KnownWord } from '../../query/typingErrors.ts';
import type { Sources } from '../words/units.ts';

/** What may be meant by a value that no paper has. */
export interface MeantValue {
  /** The value with its typing errors corrected; undefined where it is none with so few. */
  readonly meant: string | undefined;
  /** All that could be meant. */
  readonly known: readonly string[];
}

const RE_WORD = /[\p{L}\p{N}]+/gu;
/** Words of a venue's name that are taken together; nobody types more. */
const LONGEST_RUN = 5;

/** Takes a value as typed and the papers by each value, and gives what may be meant: the whole of a name or some words of it in a row. */
export function valuesMeant(
  typed: string,
  members: ReadonlyMap<string, ReadonlySet<string>>,
): MeantValue {
  const runs = new Map<string, { written: string; papers: number }>();
  for (const [name, ids] of members) {
    for (const written of runsOf(name)) {
      const papers = (runs.get(foldKey(written))?.papers ?? 0) + ids.size;
      runs.set(foldKey(written), { written, papers });
    }
  }
  const known = [...runs].map(([word, { papers }]): KnownWord => ({ word, papers }));
  const [nearest] = corrections(foldKey(typed), known);
  return {
    meant: nearest && runs.get(nearest.word)?.written,
    known: [...runs.values()].map(({ written }) => written),
  };
}

/** Takes an author's name as typed and the sources, and gives the name that may be meant, each of its words corrected where nobody is called so. */
export async function authorsMeant(
  typed: string,
  { lookups, lexicon }: Pick<Sources, 'lookups' | 'lexicon'>,
): Promise<MeantValue> {
  const words = await Promise.all(
    foldWords(typed).map(async (word) => {
      const whole = await lookups.whole(word);
      if ([...whole.values()].some(({ fields }) => fields.includes('authors'))) return word;
      const [near] = corrections(word, await lexicon.authors(word));
      // The first two letters may be swapped.
      const [far] =
        near === undefined ? corrections(word, await lexicon.authors(word.slice(1))) : [];
      return (near ?? far)?.word;
    }),
  );
  const isMeant = words.length > 0 && words.every((word) => word !== undefined);
  return { meant: isMeant ? words.join(' ') : undefined, known: [] };
}

/** `ICLR 2024`, `ICLR`, `2024`; hyphens stay: `low-rank-adaptation`, `low-rank`. */
function runsOf(name: string): string[] {
  const words = [...name.matchAll(RE_WORD)];
  return words.flatMap((first, from) =>
    words
      .slice(from, from + LONGEST_RUN)
      .map((last) => name.slice(first.index, last.index + last[0].length)),
  );
}
