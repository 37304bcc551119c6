import { splitSentences } from './sentences.ts';

/** Words in which an abstract names numbers, and where in them each number stands, from its start up to its end. */
export interface NumberWords {
  readonly text: string;
  readonly numbers: readonly (readonly [start: number, end: number])[];
}

/** A number in a sentence, and the words around it that are shown. */
interface Figure {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Words shown on either side of a number; a clause is mostly shorter. */
const WORDS_AROUND = 9;

/** Characters of `, while`. */
const JOINT = 8;

const NUMBER = String.raw`[+−-]?(?<!\d)(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,12})?`;
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
const CLAUSE_START = String.raw`(?:[;:—]|, (?:and|but|while|which|where|whereas|yet))\s`;
const RE_UP_TO_CLAUSE = new RegExp(`.*${CLAUSE_START}`, 'su');
const RE_AT_CLAUSE = new RegExp(`${CLAUSE_START}$`, 'u');
const RE_CLAUSE_END =
  /[;:—(]|, (?:and|but|while|which|where|whereas|yet|compared|with)\b|[.!?…]+$/u;

/**
 * Takes the text of an abstract and gives the numbers it names, in order, with the words around them: shares (`73%`), factors (`3.7x`,
 * `two orders of magnitude`), sizes (`300B tokens`) and counts (`12 datasets`). Numbers that share words are given together; those in names,
 * dates and citations are none of these.
 */
export function findNumbers(text: string): NumberWords[] {
  return splitSentences(text).flatMap(({ text: sentence }) =>
    joinNear(findFigures(sentence)).map((figures) => cutOut(sentence, figures)),
  );
}

function findFigures(sentence: string): Figure[] {
  return [...sentence.matchAll(RE_FIGURE)].flatMap(({ 0: value, index: start }) => {
    const before = sentence.slice(0, start);
    if (RE_IN_NAME.test(before) || (RE_VERSION.test(before) && RE_SIZED.test(value))) return [];
    const end = start + value.length;
    const from = start - wordsBefore(before).length;
    return [{ start, end, from, to: end + wordsAfter(sentence.slice(end)).length }];
  });
}

/** Those whose words overlap, or have no more than `, and` between them, stand together. */
function joinNear(figures: readonly Figure[]): Figure[][] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    const last = groups.at(-1);
    if (last?.some(({ to }) => to + JOINT >= figure.from)) last.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

function cutOut(sentence: string, figures: readonly Figure[]): NumberWords {
  const from = Math.min(...figures.map((figure) => figure.from));
  const to = Math.max(...figures.map((figure) => figure.to));
  const isCutBefore = from > 0 && !RE_AT_CLAUSE.test(sentence.slice(0, from));
  const head = isCutBefore ? '… ' : '';
  const rest = sentence.slice(to).trimStart();
  const tail = rest === '' || RE_CLAUSE_END.exec(rest)?.index === 0 ? '' : ' …';
  const shift = head.length - from;
  return {
    text: `${head}${sentence.slice(from, to)}${tail}`,
    numbers: figures.map(({ start, end }) => [start + shift, end + shift]),
  };
}

function wordsBefore(text: string): string {
  const clause = text.replace(RE_UP_TO_CLAUSE, '').trimStart();
  return (clause.match(/\S+\s*/g) ?? []).slice(-WORDS_AROUND).join('');
}

function wordsAfter(text: string): string {
  const clause = text.slice(0, RE_CLAUSE_END.exec(text)?.index ?? text.length).trimEnd();
  return (clause.match(/\s*\S+/g) ?? []).slice(0, WORDS_AROUND).join('').replace(/,$/, '');
}
