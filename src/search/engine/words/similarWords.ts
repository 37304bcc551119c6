const RE_DOUBLED = /([^aeiou])\1$/;
const ENDINGS = ['ing', 'ed', 'es', 's', 'd', 'ly', 'r', 'er'];

/** Takes a folded word and gives everyday words that mean nearly the same; their list is loaded when it is first needed. */
export async function similarWords(word: string): Promise<readonly string[]> {
  const { everydayWords } = await import('./everydayWords.ts');
  return (
    baseForms(word)
      .map(everydayWords)
      .find(({ length }) => length > 0) ?? []
  );
}

/** The word, and what it may be a form of: `stopped` of `stop`, `mistakes` of `mistake`. */
function baseForms(word: string): string[] {
  const cut = ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) =>
    word.slice(0, -ending.length),
  );
  return [
    word,
    ...cut,
    ...cut.map((form) => form.replace(RE_DOUBLED, '$1')),
    ...cut.map((form) => `${form}e`),
  ];
}
