/** An acronym with what it stands for, and the number of texts that say so. */
export interface Acronym {
  readonly short: string;
  readonly long: string;
  readonly texts: number;
}

const RE_BRACKETED = /\(([\p{L}\p{N}][\p{L}\p{N}/+-]{1,11})\)/gu;
const RE_CAPITALS = /\p{Lu}.*\p{Lu}/u;
const RE_LAST_WORDS = /(?:[\p{L}\p{N}'’/-]+[ \u00a0]+){0,9}[\p{L}\p{N}'’/-]+\s*$/u;

/** Words in an expansion beside one for each letter (Schwartz and Hearst 2003). */
const EXTRA_WORDS = 3;

/** Takes texts and gives the acronyms they explain, `Low-Rank Adaptation (LoRA)`, the most often explained first. */
export function findAcronyms(texts: readonly string[]): Acronym[] {
  const found = new Map<string, Acronym>();
  for (const text of texts) {
    for (const { short, long } of acronymsIn(text)) {
      const key = `${short.toLowerCase()} ${long.toLowerCase()}`;
      const known = found.get(key) ?? { short, long, texts: 0 };
      found.set(key, { ...known, texts: known.texts + 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.texts - a.texts);
}

function acronymsIn(text: string): Pick<Acronym, 'short' | 'long'>[] {
  return [...text.matchAll(RE_BRACKETED)].flatMap(({ 1: bracketed = '', index }) => {
    const short = bracketed.replace(/(?<=\p{Lu})s$/u, '');
    if (!RE_CAPITALS.test(short)) return [];
    const before = RE_LAST_WORDS.exec(text.slice(Math.max(0, index - 120), index))?.[0] ?? '';
    const long = expansionOf(short, before.trim());
    return long === undefined ? [] : [{ short, long }];
  });
}

/** Matches the letters of the acronym from the last to the first; its first letter must begin a word (Schwartz and Hearst 2003). */
function expansionOf(short: string, before: string): string | undefined {
  const letters = [...short.toLowerCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const text = before.toLowerCase();
  let at = text.length;
  for (const [index, letter] of [...letters.entries()].reverse()) {
    do at = text.lastIndexOf(letter, at - 1);
    while (at > 0 && index === 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1)));
    if (at < 0 || (at === 0 && index > 0)) return undefined;
  }
  const long = before.slice(at);
  const words = long.split(/[\s-]+/).length;
  return words > 1 && words <= letters.length + EXTRA_WORDS ? long : undefined;
}

const RE_TO = /(?<![\p{L}\p{N}-])(\p{L})\p{L}+-to-(\p{L})\p{L}+(?![\p{L}\p{N}-])/giu;

/** Takes texts and gives, lower case, each compound with `to` in it and how people shorten it, though nobody explains it: `t2i` and `text-to-image`. */
export function findShortened(
  texts: readonly string[],
): (readonly [short: string, long: string])[] {
  const found = texts.flatMap((text) =>
    [...text.toLowerCase().matchAll(RE_TO)].map(
      ([long, from = '', to = '']) => [long, `${from}2${to}`] as const,
    ),
  );
  return [...new Map(found)].map(([long, short]) => [short, long]);
}
