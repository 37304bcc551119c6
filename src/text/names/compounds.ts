/** A stretch of a title: text that may be broken into lines, or a compound that may not. */
export interface TitlePart {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Longer compounds may be broken after all: on a phone they would not fit. */
const WHOLE_LENGTH = 16;

const RE_COMPOUND = /[^\s-]+(?:-[^\s-]+)+/g;

/** Takes a title and gives its parts in order, hyphenated compounds apart. */
export function splitCompounds(title: string): TitlePart[] {
  const parts: TitlePart[] = [];
  let end = 0;
  for (const match of title.matchAll(RE_COMPOUND)) {
    if (match[0].length > WHOLE_LENGTH) continue;
    parts.push({ text: title.slice(end, match.index), isWhole: false });
    parts.push({ text: match[0], isWhole: true });
    end = match.index + match[0].length;
  }
  parts.push({ text: title.slice(end), isWhole: false });
  return parts.filter(({ text }) => text !== '');
}
