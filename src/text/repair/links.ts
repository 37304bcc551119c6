import { findUrls } from './addresses.ts';
import type { Change } from './types.ts';

const RE_HREF = /\\?\bhref\s?\{([^{}\s]{4,300})\}\s?\{([^{}]{1,200})\}/g;
const RE_URL_COMMAND = /(?:\\?\b(?:url|nolinkurl)|\\path)\s?\{([^{}\s]{4,300})\}/g;
/** An address has a dot or a slash, and no scheme but those of the web; a port is no scheme. */
const RE_TARGET = /^(?:https?:\/\/\S|(?![a-z][a-z\d+.-]*:(?!\d))[a-z\d]\S*[./]\S)/i;
const RE_SCHEME = /^\s*[a-z][a-z\d+.-]*:/i;
const RE_LABEL = /^\{([^{}]{1,300})\}/;

/** Finds link commands, and addresses that stand twice: once bare, once in the braces of a label. */
export function findLinks(raw: string): Change[] {
  const commands = [...raw.matchAll(RE_HREF)].flatMap((match) =>
    command('link command', match, match[2] ?? ''),
  );
  const urls = [...raw.matchAll(RE_URL_COMMAND)].flatMap((match) =>
    command('address command', match, match[1] ?? ''),
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

/** A link whose target is an address of the web; a command with any other stays as typed. */
function command(rule: string, match: RegExpExecArray, label: string): Change[] {
  const [whole, target = ''] = match;
  if (RE_TARGET.test(target)) return [link(rule, match.index, whole.length, target, label)];
  if (!whole.startsWith('\\') && !RE_SCHEME.test(target)) return [];
  const end = match.index + whole.length;
  return [{ rule: '', start: match.index, end, nodes: [], doubt: 'no address of the web' }];
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
  const href = /^https?:/i.test(url) ? url : `https://${url}`;
  return {
    rule,
    start,
    end: start + length,
    nodes: [
      { type: 'link', url: href, children: [{ type: 'text', value: text === '' ? url : text }] },
    ],
  };
}
