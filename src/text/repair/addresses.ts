import { isMathCommand } from './vocabulary.ts';
import { splitWord } from './words.ts';

/** A range of the raw text that is an address or an identifier. */
export interface Place {
  start: number;
  end: number;
}

const RE_URL = /(?:https?:\/\/|www\.)(?:\\[_%#&~]|[^\s<>"{}|\\^`])+/g;
const RE_TRAILING = /[.,;:!?'”’)\]]+$/;
const RE_EMAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/g;
const RE_FILE =
  /(?<![\w./-])[\w./-]{0,80}\w\.(?:py|sh|ya?ml|json|txt|csv|ipynb|cpp|cc|js|ts|md|html?|pth?|zip|tar|gz|tex|pdf|toml|rs|safetensors)\b(?!\.\w)/g;
const RE_IDENTIFIER =
  /(?:arXiv:|doi:|DOI:|10\.\d{4,9}\/)[^\s,;]{1,200}|(?<![^\s(])(?:--|__)[A-Za-z][\w-]{0,60}|(?<![A-Za-z0-9_])[A-Za-z]{2,40}(?:_[A-Za-z0-9]{2,40})+/g;

/** Finds the web addresses of a text; the punctuation of the sentence is no part of one. */
export function findUrls(raw: string): Place[] {
  return [...raw.matchAll(RE_URL)].map((match) => ({
    start: match.index,
    end: match.index + trimmed(match[0]).length,
  }));
}

/** Finds e-mail addresses, file names and identifiers, whose underscores and dots are their own. */
export function findNames(raw: string): Place[] {
  return [RE_EMAIL, RE_FILE, RE_IDENTIFIER].flatMap((pattern) =>
    [...raw.matchAll(pattern)]
      .filter((match) => !isFormula(match[0]))
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}

/** `ell_infty`, `min_xmax`: names of TeX joined by a subscript, not an identifier. */
function isFormula(name: string): boolean {
  const [base = '', ...scripts] = name.split('_');
  const isTex = (part: string, before: string): boolean =>
    isMathCommand(part) || splitWord(part, '_', before).length > 1;
  return isTex(base, '') && scripts.every((script) => isTex(script, '_'));
}

/** A URL without the punctuation after it; a bracket that the URL itself opened stays. */
function trimmed(url: string): string {
  const tail = RE_TRAILING.exec(url)?.[0] ?? '';
  const body = url.slice(0, url.length - tail.length);
  return tail.startsWith(')') && body.includes('(') && !body.includes(')') ? `${body})` : body;
}
