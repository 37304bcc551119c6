/**
 * English words that carry a sentence but no subject: a question is searched without them. Numbers and negations of a
 * subject (`without`, `free`) are not among them.
 */
const STOP_WORDS = new Set(
  `a about after again all also am an and another any are as at be because been before being both but by can
  could did do does doing down during each even ever every few for from had has have having he her here him his how
  i if in into is it its itself just let lets like made make makes making may me more most much must my no nor not
  of off on one ones only onto or other our out over own part per same she should so some something still such than
  that the their them then there these they thing things this those through to too under until up us use used uses
  using very via was way we were what when where whether which while who whose why will with within would yet you
  your`.split(/\s+/),
);

/** Takes a folded word and tells whether it is a mere function word. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
