/** A stretch of an excerpt: text, and whether a word of the query was found there. */
export interface MarkedPart {
  readonly text: string;
  readonly isMatch: boolean;
}

const RE_MARK = /<mark>([\s\S]*?)<\/mark>/g;
const RE_ENTITY = /&(?:lt|gt|amp|quot|#39|#x27);/g;

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

/** Takes an excerpt as Pagefind gives it, HTML with `<mark>` around matches, and gives its parts as plain text. */
export function parseMarkedText(excerpt: string): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let end = 0;
  for (const match of excerpt.matchAll(RE_MARK)) {
    parts.push({ text: decode(excerpt.slice(end, match.index)), isMatch: false });
    parts.push({ text: decode(match[1] ?? ''), isMatch: true });
    end = match.index + match[0].length;
  }
  parts.push({ text: decode(excerpt.slice(end)), isMatch: false });
  return parts.filter(({ text }) => text !== '');
}

function decode(html: string): string {
  return html.replace(RE_ENTITY, (entity) => ENTITIES[entity] ?? entity);
}
