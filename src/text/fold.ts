const RE_MARKS = /\p{M}+/gu;
const RE_NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** Letters that carry no separable accent, and what a reader without them on the keyboard types. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** Takes any text and gives it in lower case without accents: `Poincaré` → `poincare`. */
export function foldAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(RE_MARKS, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => LETTERS[letter] ?? letter);
}

/**
 * Takes a title or an abstract and gives the key by which two printings of it are the same text:
 * letters and digits only, so that spacing, hyphens, quotes, case and accents do not count.
 */
export function foldKey(text: string): string {
  return foldAccents(text).replace(RE_NOT_WORD, '');
}

/** Takes any text and gives its words, folded, in order of appearance. */
export function foldWords(text: string): string[] {
  return foldAccents(text).split(RE_NOT_WORD).filter(Boolean);
}
