/** What the authors make. */
export const BUILD = `describe develop design devise construct create craft build formulate suggest
  articulate extend generalize generalise replace combine unify improve derive deduce give provide
  offer release advocate contribute invent`;

/** What they make it of or do with it. */
export const USE = `update initialize initialise transform transpose approximate model learn apply
  incorporate integrate leverage exploit use employ train fit adopt adapt cast frame scale resolve`;

/** What they found out. */
export const SHOW = `show showcase demonstrate prove disprove refute find reveal discover uncover
  establish argue posit identify observe predict highlight explain`;

/** What they look at. */
export const STUDY = `study investigate explore examine analyze analyse revisit consider ask
  characterize characterise review discuss compare`;

/** What they wish for. */
export const AIM = 'aim address focus seek tackle attempt need want hope require';

/** Whoever wrote the abstract, as the subject of a sentence: a piece of a regular expression. */
export const AUTHORS = String.raw`\b(?:we|I|(?:this|our|the present|the current) (?:\w{1,30} )?(?:paper|work|study|article|thesis|survey|report))`;

/** Up to five words between subject and verb: `we therefore, in this paper, propose`. */
const BETWEEN = String.raw`(?:,? [\w'’-]{1,30},?){0,5}?`;

const RE_TO_IES = /[^aeo]y$/;
const PAST: Record<string, string> = {
  build: 'built',
  find: 'found',
  fit: 'fitted',
  give: 'gave',
  seek: 'sought',
};

/** Takes verbs between spaces and gives the piece of a regular expression for the authors doing one of them. */
export function authorsDo(verbs: string): string {
  return String.raw`${AUTHORS}${BETWEEN} (?:${inflect(verbs, presentOf)})\b`;
}

/**
 * Takes the same and gives the piece for their having done it. Farther from its subject a past is rather a participle
 * (`we evaluate our proposed method`), so one word at most may stand between.
 */
export function authorsDid(verbs: string): string {
  return String.raw`${AUTHORS}(?: \w{1,30})? (?:${inflect(verbs, pastOf)})\b`;
}

function inflect(verbs: string, form: (verb: string) => string): string {
  return verbs.split(/\s+/).map(form).join('|');
}

function presentOf(verb: string): string {
  return RE_TO_IES.test(verb) ? `${verb.slice(0, -1)}(?:y|ies)` : `${verb}(?:e?s)?`;
}

function pastOf(verb: string): string {
  if (RE_TO_IES.test(verb)) return `${verb.slice(0, -1)}ied`;
  return PAST[verb] ?? (verb.endsWith('e') ? `${verb}d` : `${verb}ed`);
}
