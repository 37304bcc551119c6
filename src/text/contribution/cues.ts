import { AIM, AUTHORS, authorsDid, authorsDo, BUILD, SHOW, STUDY, USE } from './verbs.ts';

const PROPOSE = 'propose introduce present';
const DEEDS = [PROPOSE, BUILD, USE, SHOW, STUDY].join(' ');
const IS_PROPOSED = String.raw`\bis (?:proposed|introduced|presented)\b`;

/** The authors do something: the first condition of a contribution. */
export const RE_ACTS = anyOf(
  authorsDo(DEEDS),
  authorsDid(DEEDS),
  String.raw`\bour (?:\w{1,30} )?(?:key|core|main|central|principal) (?:\w{1,30} )?\w`,
  IS_PROPOSED,
);

/** They propose, even behind another verb: `we take a step further and propose`; or it `is proposed`. */
export const RE_PROPOSES = anyOf(
  String.raw`${AUTHORS}\b.{0,150}?\b(?:proposes?|introduces?|presents?)\b`,
  IS_PROPOSED,
);

/** They make something of their own. */
export const RE_BUILDS = anyOf(authorsDo(BUILD), authorsDid(BUILD));

/** They say what they look at or wish for, which is not yet what came of it. */
export const RE_VAGUE = anyOf(authorsDo(`${STUDY} ${AIM}`));

/** The text speaks of itself. */
export const RE_PAPER =
  /\bin this (?:\w{1,30} )?(?:paper|work|study|article|report|thesis)\b|^here,? (?:we|I)\b|\bthis (?:paper|work|study|article)\b/i;

/** The first sentence with one of these ends the account of what others did. */
export const RE_OWN = /\b(?:we|our|I|this (?:paper|work|study|article))\b/i;

/** The sentence gives the particulars that the one before left open. */
export const RE_SPECIFIES = /^(?:(?:more )?specifically|in particular|concretely)\b/i;

/** A thing gets its name. */
export const RE_NAMES =
  /\b(?:called|termed|dubbed|named|coined|viz\.|we (?:call|term|name|dub|refer))(?![\w-])/i;

/** What kind of thing a contribution is. */
export const RE_KIND =
  /\b(?:method|approach|framework|algorithm|technique|model|architecture|scheme|strategy|regulari[sz](?:er|ation)|loss|objective|paradigm|procedure|theory|notion|metric|initiali[sz]ation|mechanism|benchmark|dataset)s?\b/i;

/** What that thing does: `a pipeline that learns to …`. */
export const RE_DOES = /\b(?:that|which) (?:\w{1,30}ly )?(?!(?:is|was|has|this|its)\b)\w{1,30}s\b/i;

/** How things stand, inside a sentence. */
export const RE_STANDS =
  /\bha(?:s|ve) (?:been|become|shown|achieved|emerged|led|made|proposed)\b|\b(?:remains?|widely|lacks?|challenging|difficult|suffers?|often|typically|usually|unclear|crucial|popular)\b/i;

/** How things stand, as a sentence opens, or what others did. */
export const RE_SETS_SCENE =
  /^(?:(?!\b(?:we|our)\b).){0,60}\bet al\b|^(?:recent|recently|however|existing|prior|previous|current|traditional|although|despite|while|many|most|modern|nevertheless|unfortunately|typically|yet|such)\b/i;

function anyOf(...pieces: readonly string[]): RegExp {
  return new RegExp(pieces.join('|'), 'i');
}
