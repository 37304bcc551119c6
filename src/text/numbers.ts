import { splitSentences } from './sentences.ts';

/** A number with its words; see {@link findNumbers}. */
export interface FoundNumber {
  readonly value: string;
  readonly before: string;
  readonly after: string;
}

/** Words shown on either side of a number; a clause is mostly shorter. */
const WORDS_AROUND = 9;

const NUMBER = String.raw`[+−-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+−-]?\d+(?:\.\d+)?`;
const RANGE = String.raw`(?:[∼~≈]\s?)?(?:${NUMBER})(?:\s?[%x×])?(?:\s?(?:–|-|−|to|∼|~)\s?(?:${NUMBER}))?`;
const COUNTED =
  `parameters|params|tokens|layers|datasets?|benchmarks?|tasks|models|images|languages|GPUs?|hours|days|minutes|seconds|
  epochs|steps|iterations|samples|examples|classes|domains|subjects|participants|papers|FLOPs|bits?|dB|GB|MB|methods|networks|videos`.replaceAll(
    /\s+/g,
    '',
  );
const GREAT = 'thousand|million|billion|trillion';

/** What makes a figure worth naming, in the order of the attempts: share, factor, order of magnitude, size, count. */
const RE_FIGURE = new RegExp(
  [
    String.raw`(?:${RANGE})\s?(?:%|percent\b|percentage points\b|points\b)(?:\s(?:percentage )?points\b)?`,
    String.raw`(?:${RANGE})\s?-?(?:×|[x](?![\p{L}\p{N}-])|times\b|fold\b)(?!\s?\d)`,
    String.raw`(?:an|one|two|three|four|five|several|\d) orders? of magnitude`,
    String.raw`(?:${RANGE})\s?(?:[KMB]|T(?= (?:parameters|tokens))|${GREAT})(?![\p{L}\p{N}])(?:[ -](?:\p{Ll}+ )?(?:${COUNTED})\b)?`,
    String.raw`(?:${RANGE})[ -](?:(?!and|or|of|for|in|to|on|with)[\p{L}-]+ ){0,2}?(?:${COUNTED})\b`,
  ].join('|'),
  'gu',
);

/** Before a figure: a letter, a digit or a joint makes it part of a name, a version or a ratio (`CIFAR-10`, `v1.5`, `2:4`, `3 × 3`). */
const RE_IN_NAME = /(?:[\p{L}\p{N}_/:.]|[\p{L}\p{N}][-–]|\d\s?[×x]\s?)$/u;
/** `Llama 2-7B` is a name with its version, not a range. */
const RE_VERSION = /\p{Lu}\S*\s$/u;
const RE_SIZED = /^\d-\d/;
const RE_CLAUSE_START = /.*(?:[;:—]|, (?:and|but|while|which|where|whereas|yet)|\))\s/su;
const RE_CLAUSE_END =
  /[;:—(]|, (?:and|but|while|which|where|whereas|yet|compared|with)\b|[.!?…]+$/u;

/**
 * Takes the text of an abstract and gives the numbers it names, in order, each with the words around it: shares (`73%`), factors (`3.7x`,
 * `two orders of magnitude`), sizes (`300B tokens`) and counts (`12 datasets`). Numbers in names, dates and citations are none of these.
 */
export function findNumbers(text: string): FoundNumber[] {
  return splitSentences(text).flatMap(({ text: sentence }) =>
    [...sentence.matchAll(RE_FIGURE)].flatMap(({ 0: value, index }) => {
      const before = sentence.slice(0, index);
      if (RE_IN_NAME.test(before) || (RE_VERSION.test(before) && RE_SIZED.test(value))) return [];
      return [
        {
          value,
          before: wordsBefore(before),
          after: wordsAfter(sentence.slice(index + value.length)),
        },
      ];
    }),
  );
}

/** With its last space, so that the three parts read on as they stood. */
function wordsBefore(text: string): string {
  const clause = text.replace(RE_CLAUSE_START, '').trimStart();
  const words = clause.match(/\S+\s*/g) ?? [];
  const shown = words.slice(-WORDS_AROUND).join('');
  return words.length > WORDS_AROUND ? `… ${shown}` : shown;
}

function wordsAfter(text: string): string {
  const clause = text.slice(0, RE_CLAUSE_END.exec(text)?.index ?? text.length).trimEnd();
  const words = clause.match(/\s*\S+/g) ?? [];
  const shown = words.slice(0, WORDS_AROUND).join('').replace(/,$/, '');
  return words.length > WORDS_AROUND ? `${shown} …` : shown;
}
