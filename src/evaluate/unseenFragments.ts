import { lossy } from './lossy.ts';
import { repairText, toPlainText } from '../text/repair/index.ts';

/** A fragment of LaTeX with the words around it, and what it should read. */
export interface UnseenFragment {
  readonly kind: string;
  readonly before: string;
  readonly tex: string;
  readonly after: string;
  readonly display: string;
  /** True where the loss leaves no trace. */
  readonly silent: boolean;
}

/** Takes a fragment and tells whether its sentence reads right after loss and repair; white space and kinds of minus do not count. */
export function comesBack({ before, tex, after, display }: UnseenFragment): boolean {
  const repaired = shown(lossy(before + tex + after));
  return unspaced(repaired) === unspaced(shown(before) + display + shown(after));
}

function shown(raw: string): string {
  return toPlainText(repairText(raw).nodes);
}

function unspaced(text: string): string {
  return text.replace(/\s+/gu, '').replaceAll('−', '-');
}
