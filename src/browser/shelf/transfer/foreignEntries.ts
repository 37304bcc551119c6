import { isSlug } from '../../../model/permalink.ts';

/** A paper as a file from elsewhere names it. */
export interface ForeignEntry {
  /** Its key there, where that may be a slug of ours. */
  readonly slug?: string;
  readonly title?: string;
  /** What the reader wrote about it, where the file is ours. */
  readonly note?: string;
}

const RE_BIBTEX = /^\s*@\w+\s*\{/m;
const RE_RIS = /^TY {2}-/m;
const RE_PAPER_LINK = /\[((?:\\.|[^\]\\])+)\]\(<?[^)\s>]*\/papers\/([a-z0-9-]+)\/?>?\)/g;

/**
 * Takes the text of a bibliography and gives the papers it names: BibTeX, RIS, CSL-JSON, a table with a column `title`, or Markdown with
 * links to papers of this site; none where it is nothing of that kind.
 */
export function foreignEntries(text: string): ForeignEntry[] {
  const clean = text.replace(/^\uFEFF/, '');
  if (/^\s*[[{]/.test(clean)) return cslEntries(clean);
  if (RE_RIS.test(clean)) return risEntries(clean);
  if (RE_BIBTEX.test(clean)) return bibtexEntries(clean);
  const linked = markdownEntries(clean);
  return linked.length > 0 ? linked : tableEntries(clean);
}

function entryOf(key: unknown, title: unknown): ForeignEntry[] {
  const slug = typeof key === 'string' && isSlug(key) ? { slug: key } : {};
  const words = typeof title === 'string' ? title.replace(/\s+/g, ' ').trim() : '';
  const entry = { ...slug, ...(words === '' ? {} : { title: words }) };
  return Object.keys(entry).length === 0 ? [] : [entry];
}

function cslEntries(text: string): ForeignEntry[] {
  try {
    const read: unknown = JSON.parse(text);
    const records: unknown[] = Array.isArray(read) ? read : [read];
    return records.flatMap((record) => {
      if (typeof record !== 'object' || record === null) return [];
      const { id, title } = record as Record<string, unknown>;
      return title === undefined ? [] : entryOf(id, title);
    });
  } catch {
    return [];
  }
}

function risEntries(text: string): ForeignEntry[] {
  return text.split(/^ER {2}-.*$/m).flatMap((record) => {
    const field = (names: string): string | undefined =>
      new RegExp(`^(?:${names}) {2}- (.+)$`, 'm').exec(record)?.[1]?.trim();
    return entryOf(field('ID'), field('TI') ?? field('T1'));
  });
}

function bibtexEntries(text: string): ForeignEntry[] {
  return text.split(/^\s*(?=@\w+\s*\{)/m).flatMap((record) => {
    const [, kind = '', key] = /^@(\w+)\s*\{\s*([^\s,]*)\s*,/.exec(record) ?? [];
    if (/^(?:comment|string|preamble|)$/i.test(kind)) return [];
    return entryOf(key, bibtexTitle(record));
  });
}

/** The value of the field `title` without its braces: they only keep capitals. */
function bibtexTitle(record: string): string | undefined {
  const found = /(?:^|[,\s{])title\s*=\s*/i.exec(record);
  if (found === null) return undefined;
  const rest = record.slice(found.index + found[0].length);
  const value = rest.startsWith('{')
    ? inBraces(rest)
    : (/^"((?:[^"{]|\{[^}]*\})*)"/.exec(rest)?.[1] ?? '');
  // An accent's command goes too: letters are compared without accents, and signs not at all.
  return value
    .replace(/\\(?:text[a-z]+\b\s*|[a-zA-Z](?=\{\w\})|[^a-zA-Z])/g, '')
    .replace(/[{}$]/g, '')
    .replace(/\\([a-zA-Z]+)\s*/g, '$1');
}

function inBraces(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return text.slice(1, at);
  }
  return text.slice(1);
}

function markdownEntries(text: string): ForeignEntry[] {
  const [list = '', notes = ''] = text.split(/^## Notes$/m);
  const noteOf = notesIn(notes);
  return [...list.matchAll(RE_PAPER_LINK)].flatMap(([, words = '', slug = '']) => {
    const title = words.replace(/\\(.)/g, '$1');
    const note = noteOf.get(title);
    return entryOf(slug, title).map((entry) => ({
      ...entry,
      ...(note === undefined ? {} : { note }),
    }));
  });
}

/** Notes as this site writes them: a heading with the title, then the note as a quotation. */
function notesIn(text: string): Map<string, string> {
  const sections = text.split(/^### /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [title = '', ...lines] = section.split(/\r?\n/);
      const quoted = lines.filter((line) => line.startsWith('>'));
      return [title.trim(), quoted.map((line) => line.replace(/^> ?/, '')).join('\n')];
    }),
  );
}

function tableEntries(text: string): ForeignEntry[] {
  const [head = [], ...rows] = tableRows(text);
  const names = head.map((name) => name.trim().toLowerCase());
  const title = names.indexOf('title');
  const address = names.indexOf('address');
  if (title < 0) return [];
  return rows.flatMap((row) =>
    entryOf(/\/papers\/([a-z0-9-]+)\/?$/.exec(row[address] ?? '')?.[1], row[title]),
  );
}

/** By RFC 4180: a field in quotes may hold commas, line breaks and doubled quotes. */
function tableRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (row.some((field) => field !== '')) rows.push(row);
    row = [];
  }
  return rows;
}
