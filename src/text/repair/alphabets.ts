/** Letters of other alphabets that Unicode has: raised, lowered, calligraphic, blackboard. */

const SUPERSCRIPTS = zip(
  '0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ',
);
const SUBSCRIPTS = zip('0123456789+-=(),aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎,ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ');
const CALLIGRAPHIC = zip('ABCDEFGHIJKLMNPQRSTUVWXYZ', '𝒜ℬ𝒞𝒟ℰℱ𝒢ℋℐ𝒥𝒦ℒℳ𝒩𝒫𝒬ℛ𝒮𝒯𝒰𝒱𝒲𝒳𝒴𝒵');
const BLACKBOARD = zip('ABCDEFGHIJKLMNOPQRSTUVWXYZ1', '𝔸𝔹ℂ𝔻𝔼𝔽𝔾ℍ𝕀𝕁𝕂𝕃𝕄ℕ𝕆ℙℚℝ𝕊𝕋𝕌𝕍𝕎𝕏𝕐ℤ𝟙');

/** The text raised, or undefined where Unicode lacks one of its letters. */
export function raised(text: string): string | undefined {
  return mapAll(text.replaceAll('−', '-'), SUPERSCRIPTS);
}

/** The text lowered, or undefined where Unicode lacks one of its letters. */
export function lowered(text: string): string | undefined {
  return mapAll(text.replaceAll('−', '-'), SUBSCRIPTS);
}

/** Calligraphic capitals; O stays, for the order of growth is written with a plain O in text. */
export function calligraphic(text: string): string {
  return [...text].map((letter) => CALLIGRAPHIC.get(letter) ?? letter).join('');
}

/** Blackboard capitals, as in the real numbers ℝ. */
export function blackboard(text: string): string {
  return [...text].map((letter) => BLACKBOARD.get(letter) ?? letter).join('');
}

function zip(plain: string, styled: string): ReadonlyMap<string, string> {
  const letters = [...styled];
  return new Map([...plain].map((letter, i) => [letter, letters[i] ?? letter]));
}

function mapAll(text: string, letters: ReadonlyMap<string, string>): string | undefined {
  const mapped = [...text].map((letter) => letters.get(letter));
  return mapped.includes(undefined) ? undefined : mapped.join('');
}
