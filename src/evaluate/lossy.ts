const RE_FORMULA = /\$([\s\S]+?)\$/g;
const RE_COMMAND_GROUP = /\\[A-Za-z]+\{([^}]*)\}/g;

/**
 * Damages a LaTeX abstract as the source's page does: within `$…$` each `\cmd{` up to the first
 * `}` leaves only what stood between, then every other backslash goes, and the dollars. What is
 * outside formulas stays raw. As there, a formula holds at least one sign, so `$$…$$` shifts the
 * pairing of all the dollars after it. Measured on the known fragments; for tests and evaluations.
 */
export function lossy(latex: string): string {
  return latex.replace(RE_FORMULA, (_, tex: string) => lossyFormula(tex));
}

/** The loss within one formula, given without its dollars. */
export function lossyFormula(tex: string): string {
  return tex.replace(RE_COMMAND_GROUP, '$1').replaceAll('\\', '');
}
