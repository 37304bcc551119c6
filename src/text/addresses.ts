/** What an address in an abstract can lead to. */
export const ADDRESS_KINDS = ['code', 'project', 'data', 'demo', 'model'] as const;

/** What an address in an abstract leads to. */
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** An address in a text: where it stands, and where it leads. */
export interface Address {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** Hosts that are written without `https://` often enough to be known by name alone. */
const RE_ADDRESS =
  /\b(?:https?:\/\/|www\.|(?=(?:github|gitlab|gitee|bitbucket|huggingface|zenodo|kaggle|osf|doi)\.(?:com|org|io|co)\/))[^\s<>"“”`|\\^{}]+/giu;

const RE_TRAILING = /[.,;:!?'’"”*…]+$/;

/**
 * Takes a text and gives the addresses in it, in order. Punctuation at the end is the sentence's, and a closing bracket belongs to the
 * address only where it was opened there.
 */
export function findAddresses(text: string): Address[] {
  return [...text.matchAll(RE_ADDRESS)].flatMap((match) => {
    const written = trimAddress(match[0]);
    const url = /^https?:/i.test(written) ? written : `https://${written}`;
    if (!URL.canParse(url) || !new URL(url).hostname.includes('.')) return [];
    return [{ start: match.index, end: match.index + written.length, url }];
  });
}

function trimAddress(written: string): string {
  const trimmed = written.replace(RE_TRAILING, '');
  const isUnopened =
    (trimmed.endsWith(')') && count(trimmed, '(') < count(trimmed, ')')) ||
    (trimmed.endsWith(']') && count(trimmed, '[') < count(trimmed, ']'));
  return isUnopened ? trimAddress(trimmed.slice(0, -1)) : trimmed;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** What a host holds, by its name and the beginning of the path; the first line that fits counts. */
const HOSTS: readonly (readonly [RegExp, AddressKind])[] = [
  [/^(?:github|gitlab|bitbucket)\.com$|^gitee\.com$|^codeberg\.org$|^gitlab\.|^git\./, 'code'],
  [/^anonymous\.4open\.science$|^pypi\.org$|^codeocean\.com$/, 'code'],
  [/^huggingface\.co\/datasets\//, 'data'],
  [/^huggingface\.co\/spaces\/|^replicate\.com|^colab\.research\.google\.com/, 'demo'],
  [/^huggingface\.co$|^modelscope\.cn/, 'model'],
  [/^(?:www\.)?(?:zenodo|figshare|osf)\.|^(?:dx\.)?doi\.org\/10\.(?:5281|6084|7910)\//, 'data'],
  [/^(?:www\.)?kaggle\.com|dataport|dataverse|^data\./, 'data'],
  [/^(?:www\.)?(?:youtube\.com|youtu\.be)/, 'demo'],
  [/\.(?:github|gitlab)\.io$|^sites\.google\.com|\.notion\.site/, 'project'],
];

/** What the words before an address say it is; the first that occurs counts. */
const WORDING: readonly (readonly [RegExp, AddressKind])[] = [
  [/\b(?:project|web) ?-?(?:page|site|link)|\bweb ?(?:page|site)|\bhome ?page/i, 'project'],
  [/\bcodes?\b|\bimplementations?\b|\bsource\b|\brepository\b|\blibrary\b|\bpackage\b/i, 'code'],
  [/\bdata(?: ?sets?)?\b|\bcorpus\b|\bcorpora\b|\bbenchmarks?\b/i, 'data'],
  [/\bdemos?\b|\bvideos?\b|\bplayground\b/i, 'demo'],
  [/\bmodels?\b|\bcheckpoints?\b|\bweights\b/i, 'model'],
];

/** A host that keeps code, but also data and models for those who say so. */
const FORGE_EXCEPTIONS: readonly AddressKind[] = ['data', 'model'];

/**
 * Takes an address and the words of its sentence before it, and gives what it leads to. A host known for one thing decides; on a
 * host of code or of project pages the words may say better; where neither tells, it is a project's page.
 */
export function classifyAddress(url: string, before: string): AddressKind {
  const { hostname, pathname } = new URL(url);
  const place = hostname.toLowerCase();
  const byHost = HOSTS.find(
    ([pattern]) => pattern.test(place) || pattern.test(place + pathname),
  )?.[1];
  const byWords = WORDING.find(([pattern]) => pattern.test(before))?.[1];
  if (byHost === 'code') {
    return byWords !== undefined && FORGE_EXCEPTIONS.includes(byWords) ? byWords : 'code';
  }
  if (byHost === 'project' || byHost === undefined) return byWords ?? byHost ?? 'project';
  return byHost;
}

const RE_SENTENCE_START = /[.!?]\s+(?=\p{Lu})/gu;

/** Takes an abstract and gives every address in it once, with what it leads to. */
export function linksOf(text: string): { kind: AddressKind; url: string }[] {
  const links = new Map<string, { kind: AddressKind; url: string }>();
  for (const { start, url } of findAddresses(text)) {
    const before = text.slice(0, start);
    const sentence = [...before.matchAll(RE_SENTENCE_START)].at(-1)?.index ?? 0;
    if (!links.has(url))
      links.set(url, { kind: classifyAddress(url, before.slice(sentence)), url });
  }
  return [...links.values()];
}
