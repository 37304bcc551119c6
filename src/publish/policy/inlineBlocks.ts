import { Parser } from 'htmlparser2';

/** What a page has in itself that a content security policy must name, or cannot allow. */
export interface InlineBlocks {
  /** The text of each script that runs; JSON-LD and the like do not. */
  readonly scripts: readonly string[];
  /** The text of each style sheet. */
  readonly styles: readonly string[];
  /** Attributes that no hash can allow, as written: `style` and event handlers. */
  readonly refused: readonly string[];
  /** Where in the HTML the policy has to stand: before all that it governs, but after the charset, which is looked for in the first kilobyte. */
  readonly start: number;
}

/** Types of scripts that run; any other is a block of data. */
const RE_RUNS =
  /^$|^module$|^importmap$|^speculationrules$|^(?:text|application)\/(?:java|ecma)script$/i;
/** A browser reads every line end as a line feed, and hashes that. */
const RE_LINE_END = /\r\n?/g;
/** Elements that a page may leave out. */
const FRAME = new Set(['html', 'head']);

/** Takes the HTML of a page and gives what is inline in it. */
export function readInlineBlocks(html: string): InlineBlocks {
  const texts = { script: [] as string[], style: [] as string[] };
  const refused: string[] = [];
  let start: number | undefined;
  let afterCharset: number | undefined;
  let open: { readonly list: string[]; text: string } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!FRAME.has(name)) start ??= parser.startIndex;
      if (name === 'meta' && 'charset' in attributes) afterCharset ??= parser.endIndex + 1;
      refused.push(...refusedOf(name, attributes));
      const list = listFor(name, attributes, texts);
      open = list === undefined ? undefined : { list, text: '' };
    },
    ontext(text) {
      if (open !== undefined) open.text += text;
    },
    onclosetag() {
      open?.list.push(open.text.replace(RE_LINE_END, '\n'));
      open = undefined;
    },
  });
  parser.end(html);
  return {
    scripts: texts.script,
    styles: texts.style,
    refused,
    start: afterCharset ?? start ?? html.length,
  };
}

function listFor(
  name: string,
  attributes: Readonly<Record<string, string>>,
  { script, style }: { script: string[]; style: string[] },
): string[] | undefined {
  if (name === 'style') return style;
  const isInline = name === 'script' && !('src' in attributes);
  return isInline && RE_RUNS.test(attributes['type']?.trim() ?? '') ? script : undefined;
}

function refusedOf(name: string, attributes: Readonly<Record<string, string>>): string[] {
  return Object.entries(attributes)
    .filter(([attribute]) => attribute === 'style' || attribute.startsWith('on'))
    .map(([attribute, value]) => `<${name} ${attribute}="${value}">`);
}
