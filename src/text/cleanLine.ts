/** Signs that turn the direction of what follows them: in a file they would reach beyond their own field. */
const RE_DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;
const RE_BREAKS = /[\p{Cc}\s]+/gu;

/** Takes any text and gives it in one line of well-formed Unicode: no control characters, white space as single spaces. */
export function cleanLine(text: string): string {
  return text.toWellFormed().replace(RE_DIRECTION, '').replace(RE_BREAKS, ' ').trim();
}
