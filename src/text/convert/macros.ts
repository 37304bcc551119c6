/** Macros that authors define for themselves, with what nearly all of them mean by it. */
const MACROS: Readonly<Record<string, string>> = {
  R: '\\mathbb{R}',
  N: '\\mathbb{N}',
  Z: '\\mathbb{Z}',
  C: '\\mathbb{C}',
  E: '\\mathbb{E}',
  eps: '\\varepsilon',
  bx: '\\mathbf{x}',
  by: '\\mathbf{y}',
  bw: '\\mathbf{w}',
  cO: '\\mathcal{O}',
  otilde: '\\tilde{O}',
  Otilde: '\\tilde{O}',
  la: '\\langle',
  ra: '\\rangle',
};
const RE_MACRO = /\\([A-Za-z]+)/g;
/** Old font switches, which the pages cannot set: `{\rm c}`. */
const RE_SWITCH = /\{\s*\\(rm|bf|cal|it|sf|tt)\s+([^{}]*)\}/g;

/** Takes the TeX of a formula and gives it without the macros of its author and without old font switches. */
export function withoutMacros(tex: string): string {
  return tex
    .replace(RE_SWITCH, '\\math$1{$2}')
    .replace(RE_MACRO, (typed, name: string) =>
      Object.hasOwn(MACROS, name) ? (MACROS[name] ?? typed) : typed,
    )
    .trim();
}
