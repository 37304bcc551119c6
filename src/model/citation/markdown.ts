import { citedAuthors, citedYear, type Citation } from './citation.ts';

/** Takes papers and gives a list in Markdown: title linked to the page or else to where it can be read, people, venue and year, plain words. */
export function toMarkdownList(citations: readonly Citation[]): string {
  return citations
    .map((citation) => {
      const { record, address = record.URL, plain = '' } = citation;
      const title = escapeMarkdown(record.title);
      const head = address === undefined ? `- ${title}` : `- [${title}](<${address}>)`;
      const lines = [people(citation), escapeMarkdown(plain)].filter(Boolean);
      return [head, ...lines].join('  \n  ');
    })
    .map((entry) => `${entry}\n`)
    .join('');
}

/** Takes a paper and its abstract in Markdown with LaTeX, and gives the paper as a page in Markdown. */
export function toMarkdownPage(citation: Citation, abstract: string): string {
  const { record, address, plain = '' } = citation;
  return [
    `# ${escapeMarkdown(record.title)}`,
    people(citation),
    plain === '' ? '' : `> ${escapeMarkdown(plain)}`,
    abstract.trim(),
    address === undefined ? '' : `<${address}>`,
  ]
    .filter(Boolean)
    .map((part) => `${part}\n`)
    .join('\n');
}

/** Takes a paper and gives one line to cite it by: authors, title, venue, year, address as far as they are known. */
export function toPlainCitation(citation: Citation): string {
  const { record, venue = '' } = citation;
  const year = venue.includes(citedYear(citation)) ? '' : citedYear(citation);
  const where = [venue, year].filter(Boolean).join(', ');
  const parts = [citedAuthors(citation).join(', '), record.title, where]
    .filter(Boolean)
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`));
  return [...parts, ...(record.URL === undefined ? [] : [record.URL])].join(' ');
}

function people(citation: Citation): string {
  const { venue = '' } = citation;
  const year = venue.includes(citedYear(citation)) ? '' : citedYear(citation);
  return escapeMarkdown(
    [citedAuthors(citation).join(', '), venue, year].filter(Boolean).join(' · '),
  );
}

const RE_MARKUP = /[\\`*_{}[\]<>#|~$&]/g;
const RE_BLOCK_START = /^(?=[-+=>])|^(\d+)(?=[.)])/;

/** Takes plain text and gives Markdown that reads as that text. */
export function escapeMarkdown(text: string): string {
  return text.replace(RE_MARKUP, '\\$&').replace(RE_BLOCK_START, '$1\\');
}
