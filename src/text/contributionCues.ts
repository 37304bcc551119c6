/** Whoever wrote the abstract, as its grammatical subject. */
const AUTHORS = String.raw`\b(?:we|I|(?:this|our|the present|the current) (?:\w+ )?(?:paper|work|study|article|thesis|survey|report))`;

/** Up to five words between subject and verb: `we therefore, in this paper, propose`. */
const BETWEEN = String.raw`(?:,? [\w'’-]{1,30},?){0,5}?`;

const PROPOSE = 'proposes?|introduces?|presents?';

const BUILD = `describes?|develops?|designs?|devises?|constructs?|creates?|builds?|formulates?|
  suggests?|articulates?|extends?|generali[sz]es?|replaces?|combines?|unif(?:y|ies)|improves?|
  derives?|deduces?|gives?|provides?|offers?|releas(?:es?|ing)|puts? forward|advocates?`;

const USE = `updates?|initiali[sz]es?|transforms?|transposes?|approximates?|models?|learns?|
  appl(?:y|ies)|incorporates?|integrates?|leverages?|uses?|employs?|trains?|fits?|adopts?|adapts?`;

const SHOW = `shows?|demonstrates?|proves?|finds?|found|reveals?|discovers?|uncovers?|
  establish(?:es)?|argues?|identif(?:y|ies)|observes?|predicts?`;

const STUDY = `stud(?:y|ies)|investigates?|explores?|examines?|analy[sz]es?|revisits?|considers?|
  asks?|characteri[sz]es?|reviews?|discuss(?:es)?|compares?`;

const AIM = `aims?|address(?:es)?|focus(?:es)?|seeks?|tackles?|attempts?|needs?|wants?|hopes?|
  requires?`;

/** The authors do something: the first condition of a contribution. */
export const RE_ACT = new RegExp(
  `${didVerb([PROPOSE, BUILD, USE, SHOW, STUDY].join('|'))}|${String.raw`\bour (?:\w+ )?(?:key|core|main|central|principal) (?:\w+ )?\w+`}`,
  'i',
);

/** They propose, even behind another verb: `we take a step further and propose`; or it `is proposed`. */
export const RE_PROPOSES = new RegExp(
  String.raw`${AUTHORS}\b.{0,150}?\b(?:${PROPOSE})\b|\b(?:is|are) (?:proposed|introduced|presented)\b`,
  'i',
);

/** They build or make something of their own. */
export const RE_BUILDS = new RegExp(didVerb(BUILD), 'i');

/** They only say what they look at or wish for, not yet what came of it. */
export const RE_VAGUE = new RegExp(didVerb(`${STUDY}|${AIM}`), 'i');

/** The text speaks of itself. */
export const RE_PAPER =
  /\bin this (?:\w+ )?(?:paper|work|study|article|report|thesis)\b|^here,? (?:we|I)\b|\bthis (?:paper|work|study|article)\b/i;

/** The first sentence with one of these ends the account of what others did. */
export const RE_OWN = /\b(?:we|our|I|this (?:paper|work|study|article))\b/i;

/** The sentence gives the particulars of an aim that the one before left open. */
export const RE_SPECIFIES = /^(?:(?:more )?specifically|in particular|concretely)\b/i;

/** A thing gets its name. */
export const RE_NAMES =
  /\b(?:called|termed|dubbed|named|coined|viz\.|we (?:call|term|name|dub|refer))(?![\w-])/i;

/** What kind of thing a contribution is. */
export const RE_KIND =
  /\b(?:method|approach|framework|algorithm|technique|model|architecture|scheme|strategy|regulari[sz](?:er|ation)|loss|objective|paradigm|procedure|theory|notion|metric|initiali[sz]ation|mechanism|benchmark|dataset)s?\b/i;

/** What the thing does: `a pipeline that learns to …`. */
export const RE_DOES = /\b(?:that|which) (?:\w{1,30}ly )?(?!is\b|was\b|has\b|this\b|its\b)\w{1,30}s\b/i;

/** How things stand, inside a sentence. */
export const RE_STANDS =
  /\bha(?:s|ve) (?:been|become|shown|achieved|emerged|led|made|proposed)\b|\b(?:remains?|widely|lacks?|challenging|difficult|suffers?|often|typically|usually|unclear|crucial|popular)\b/i;

/** How things stand, as a sentence opens. */
export const RE_SETS_SCENE =
  /^(?:recent|recently|however|existing|prior|previous|current|traditional|although|despite|while|many|most|modern|nevertheless|unfortunately|typically|yet|such)\b/i;

function didVerb(verbs: string): string {
  return String.raw`${AUTHORS}${BETWEEN} (?:${verbs.replace(/\|\s+/g, '|')})\b`;
}
