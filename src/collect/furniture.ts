/** Buttons of web pages that are found glued to the title after them, where a line break was lost. */
const RE_BUTTON =
  /^(?:[Ss]ubscribe|[Ss]ign ?(?:[Uu]p|[Ii]n)|[Ll]og ?[Ii]n|[Ff]ollow|[Ss]earch|[Ss]hare|[Ss]ubmit|[Mm]enu|[Nn]ew|[Uu]pvote|[Dd]ownload)(?=\p{Lu}|\d)/u;

/** A small letter, digit or stop, then at once a capital: where a line break may have been lost. */
const RE_SEAM = /[\p{Ll}\d!.?](?=\p{Lu}\p{Ll}|[AI]\s)/gu;

/**
 * Takes the first title of a listing and its abstract; gives the furniture glued to the front of the title and the title
 * without it (`SubscribeLarge Language Models` → `Subscribe`, `Large Language Models`), or undefined where nothing is glued.
 *
 * A name such as `PiSSA` or `ResNet` has the same seam inside. What tells it apart is the abstract: a name stands in it
 * as it stands in the title, while of two glued words only the second does.
 */
export function cutGluedFurniture(
  title: string,
  abstract: string,
): { furniture: string; title: string } | undefined {
  const seam = seams(title).find((at) => isSeamBetweenStrangers(title, at, abstract));
  if (seam === undefined) return undefined;
  return { furniture: title.slice(0, seam), title: title.slice(seam) };
}

function seams(title: string): number[] {
  const button = RE_BUTTON.exec(title)?.[0].length;
  const inner = [...title.matchAll(RE_SEAM)].map((match) => match.index + match[0].length);
  return button === undefined ? inner : [button, ...inner];
}

function isSeamBetweenStrangers(title: string, seam: number, abstract: string): boolean {
  const second = firstWord(title.slice(seam));
  if (holdsWord(abstract, `${lastWord(title.slice(0, seam))}${second}`)) return false;
  return RE_BUTTON.exec(title)?.[0].length === seam || holdsWord(abstract, second);
}

function lastWord(text: string): string {
  return /\S+$/.exec(text)?.[0] ?? '';
}

function firstWord(text: string): string {
  return /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '';
}

function holdsWord(text: string, word: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .includes(word.toLowerCase());
}
