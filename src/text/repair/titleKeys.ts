import { foldKey } from '../fold.ts';
import { repairText, toPlainText } from './index.ts';

/** Takes a title as a listing has it and gives the keys under which its page may be found: as received, and repaired. */
export function titleKeys(title: string): string[] {
  return [...new Set([foldKey(title), foldKey(toPlainText(repairText(title).nodes))])];
}
