/** Buttons of web pages that are found glued to the title after them, where a line break was lost; often several. */
const RE_BUTTONS =
  /^(?:(?:[Ss]ubscribe|[Ss]ign ?(?:[Uu]p|[Ii]n)|[Ll]og ?[Ii]n|[Ff]ollow|[Ss]earch|[Ss]hare|[Ss]ubmit|[Mm]enu|[Nn]ew|[Uu]pvote|[Dd]ownload)(?=\p{Lu}\p{Ll}|\p{Lu}\s))+/u;

/** A date at the front: `Mar 19A Network` . */
const RE_DATE =
  /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]* \d{1,2}(?:, \d{4})?(?=\p{Lu})/u;

/** A line that begins small is no title (`byAK and the community`); it may end where a capital follows a small letter at once. */
const RE_SMALL_START = /^\p{Ll}/u;
const RE_SEAM = /\p{Ll}(?=\p{Lu}\p{Ll}|A\s)/gu;

/**
 * Takes the title of an entry and its abstract; gives the furniture glued to the front of the title and the title without it
 * (`SubscribeLarge Language Models` → `Subscribe`, `Large Language Models`), or undefined where nothing is glued. Only the first
 * title of a page can have a date or a whole line glued to it.
 *
 * A name such as `ShareGPT` looks the same. What tells it apart: it stands in the abstract, in one word or in two, or a
 * colon follows it.
 */
export function cutGluedFurniture(
  title: string,
  abstract: string,
  isFirst: boolean,
): { furniture: string; title: string } | undefined {
  const seams = [seamAfter(RE_BUTTONS, title), ...(isFirst ? seamsOfFirst(title) : [])];
  const seam = seams.find((at) => at > 0 && !isInsideName(title, at, abstract));
  if (seam === undefined) return undefined;
  return { furniture: title.slice(0, seam), title: title.slice(seam) };
}

function seamAfter(pattern: RegExp, title: string): number {
  return pattern.exec(title)?.[0].length ?? 0;
}

function seamsOfFirst(title: string): number[] {
  const inner = RE_SMALL_START.test(title)
    ? [...title.matchAll(RE_SEAM)].map(({ index }) => index + 1)
    : [];
  return [seamAfter(RE_DATE, title), ...inner];
}

/** The word across the seam is a name where the abstract has it, however spaced, or where a colon ends it. */
function isInsideName(title: string, seam: number, abstract: string): boolean {
  const before = /\S*$/.exec(title.slice(0, seam))?.[0] ?? '';
  const after = /^[\p{L}\p{N}-]*:?/u.exec(title.slice(seam))?.[0] ?? '';
  if (after.endsWith(':') && !title.slice(0, seam).includes(' ')) return true;
  const joined = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return joined(abstract).includes(joined(before + after));
}
