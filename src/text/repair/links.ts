import { findUrls } from './addresses.ts';
import type { Change } from './types.ts';

const RE_HREF = /\\?\bhref\s?\{([^{}\s]{4,300})\}\s?\{([^{}]{1,200})\}/g;
const RE_URL_COMMAND = /\\?\b(?:url|nolinkurl|path)\s?\{([^{}\s]{4,300})\}/g;
const RE_LABEL = /^\{([^{}]{1,300})\}/;

/** Finds link commands, and addresses that stand twice: once bare, once in the braces of a label. */
export function findLinks(raw: string): Change[] {
  const commands = [...raw.matchAll(RE_HREF)].map((match) =>
    link('link command', match.index, match[0].length, match[1] ?? '', match[2] ?? ''),
  );
  const urls = [...raw.matchAll(RE_URL_COMMAND)].map((match) =>
    link('address command', match.index, match[0].length, match[1] ?? '', match[1] ?? ''),
  );
  return [
    ...commands,
    ...urls,
    ...findUrls(raw).flatMap((url) => labelled(raw, url.start, url.end)),
  ];
}

/**
 * `https://a.b/c{label}` is what `\href{https://a.b/c}{label}` leaves. A label that is the address
 * again is shown once; any other follows in brackets, for the reader saw both.
 */
function labelled(raw: string, start: number, end: number): Change[] {
  const label = RE_LABEL.exec(raw.slice(end, end + 310));
  if (!label) return escaped(raw, start, end);
  const address = raw.slice(start, end);
  const length = end - start + label[0].length;
  const change = link('labelled address', start, length, address, address);
  const text = (label[1] ?? '').trim();
  if (text.replace(/\/$/, '') === address.replace(/\/$/, '')) return [change];
  return [{ ...change, nodes: [...change.nodes, { type: 'text', value: ` (${text})` }] }];
}

function escaped(raw: string, start: number, end: number): Change[] {
  const typed = raw.slice(start, end);
  const url = typed.replace(/\\([_%#&~])/g, '$1');
  if (url === typed) return [];
  return [{ rule: 'escaped address', start, end, nodes: [{ type: 'text', value: url }] }];
}

function link(rule: string, start: number, length: number, target: string, label: string): Change {
  const url = target.replace(/\\([_%#&~])/g, '$1');
  const text = label.replace(/\\([_%#&~])/g, '$1').trim();
  const href = /^[a-z]+:/i.test(url) ? url : `https://${url}`;
  return {
    rule,
    start,
    end: start + length,
    nodes: [
      { type: 'link', url: href, children: [{ type: 'text', value: text === '' ? url : text }] },
    ],
  };
}
