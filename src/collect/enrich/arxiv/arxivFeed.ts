import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';
import { quoteFound } from '../../../model/problem.ts';
import { arxivIdIn } from '../../../model/reference/arxiv.ts';

/** An entry of the arXiv API's answer. */
export interface Candidate {
  readonly arxiv: string;
  readonly title: string;
  readonly abstract: string;
  /** As printed, given name first. */
  readonly authors: readonly string[];
  /** Of the first version. */
  readonly year: number | undefined;
  readonly doi: string | undefined;
}

/**
 * Takes an answer of the arXiv API (Atom) and gives its entries, or in `fault` what is wrong with it. Strict: parse-xml refuses
 * what is not well-formed and says where; a parser that mends would make records of half an answer.
 */
export function parseFeed(xml: string): { candidates: Candidate[] } | { fault: string } {
  let root: XmlElement | null;
  try {
    ({ root } = parseXml(xml));
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { fault: `malformed XML: ${error.message.split('\n', 1)[0] ?? ''}` };
  }
  if (root?.name !== 'feed') return { fault: `no Atom feed, found ${quoteFound(xml.trim(), 40)}` };
  const entries = childrenOf(root, 'entry');
  const error = entries.find((entry) => textOf(entry, 'id').includes('/api/errors'));
  if (error !== undefined)
    return { fault: `the API reports ${quoteFound(textOf(error, 'summary'))}` };
  // Under load the API now and then answers with a feed that names a total and holds nothing.
  const total = Number(textOf(root, 'opensearch:totalResults') || 0);
  if (entries.length === 0 && total > 0) return { fault: `an empty feed of ${total} results` };
  return { candidates: entries.flatMap(toCandidate) };
}

function toCandidate(entry: XmlElement): Candidate[] {
  const arxiv = arxivIdIn(textOf(entry, 'id'));
  if (arxiv === undefined) return [];
  const year = /^\d{4}/.exec(textOf(entry, 'published'))?.[0];
  return [
    {
      arxiv,
      title: textOf(entry, 'title'),
      abstract: textOf(entry, 'summary'),
      authors: childrenOf(entry, 'author')
        .map((author) => textOf(author, 'name'))
        .filter(Boolean),
      year: year === undefined ? undefined : Number(year),
      doi: textOf(entry, 'arxiv:doi') || undefined,
    },
  ];
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (node): node is XmlElement => node instanceof XmlElement && node.name === name,
  );
}

/** The API breaks long titles over lines. */
function textOf(element: XmlElement, name: string): string {
  return childrenOf(element, name)[0]?.text.replace(/\s+/g, ' ').trim() ?? '';
}
