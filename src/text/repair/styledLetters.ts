import type { Formula } from './findMath.ts';

const RE_STYLED = /math(cal|bb|scr|frak)\s?\{?([A-NP-Z])(?![A-Za-z])/g;
const RE_SCRIPTED_LETTER = /(?<![A-Za-z\\{])([A-Z])(?=[_^])/g;
const RE_BARRED = /(?<![\p{L}\p{N}|])\|([A-Z])\|(?![\p{L}\p{N}|])/gu;

/**
 * The capitals that a text shows in another alphabet somewhere. The loss strips `\mathcal{C}` to `C`
 * but where it stood inside another command, so one trace tells of the letter throughout the text.
 */
export function styledLetters(raw: string): ReadonlyMap<string, string> {
  return new Map(
    [...raw.matchAll(RE_STYLED)].map(([, font = '', letter = '']) => [
      letter,
      `\\math${font}{${letter}}`,
    ]),
  );
}

/** Gives the letters of a formula their alphabet back where they carry a script. */
export function withStyledLetters(tex: string, letters: ReadonlyMap<string, string>): string {
  if (letters.size === 0) return tex;
  return tex.replace(RE_SCRIPTED_LETTER, (letter) => letters.get(letter) ?? letter);
}

/** Finds sizes of such sets, `|S|`, which read as plain text otherwise. */
export function findBarred(view: string, letters: ReadonlyMap<string, string>): Formula[] {
  if (letters.size === 0) return [];
  return [...view.matchAll(RE_BARRED)].flatMap((match) => {
    const letter = letters.get(match[1] ?? '');
    const end = match.index + match[0].length;
    return letter === undefined
      ? []
      : [{ start: match.index, end, tex: `|${letter}|`, sure: true }];
  });
}
