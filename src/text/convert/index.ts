import type { PhrasingContent } from 'mdast';
import { convertLatex } from './latex.ts';
import { convertMarkup } from './markup.ts';

/** In what a text that was never damaged is written: LaTeX (BibTeX, arXiv), or tags (HTML, JATS, MathML). */
export type TextKind = 'latex' | 'markup';

/**
 * Converts a title or an abstract that was never damaged to inline content, formulas as TeX. Nothing
 * is guessed: what the format does not say stays as typed. Never throws.
 */
export function convertText(text: string, kind: TextKind): PhrasingContent[] {
  return kind === 'latex' ? convertLatex(text) : convertMarkup(text);
}
