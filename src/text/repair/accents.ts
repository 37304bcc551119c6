const COMBINING: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
};

const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ng: 'ŋ',
};

const DOTLESS: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j' };

/** Sets TeX's accent over a letter: `"` and `o` give `ö`. */
export function accentedLetter(accent: string, letter: string): string {
  const base = DOTLESS[letter] ?? letter;
  return (base + (COMBINING[accent] ?? '')).normalize('NFC');
}

/** The letter that a command such as `\ss` or `\L` stands for. */
export function namedLetter(name: string): string | undefined {
  return Object.hasOwn(LETTERS, name) ? LETTERS[name] : undefined;
}
