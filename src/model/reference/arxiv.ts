/** An arXiv identifier without its version: `2404.02948`, or `math.GT/0309136` from before April 2007. */
export const RE_ARXIV_ID = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/;

const RE_MENTION =
  /(?:arxiv\.org\/(?:abs|pdf|html)\/|arxiv[:.\s]\s*|^abs\/|^)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?!\d)/i;

/**
 * Takes a text that may name an e-print (`arXiv:2404.02948v2 [cs.LG]`, the address of its page, its DOI
 * `10.48550/arXiv.2404.02948`, or the bare identifier) and gives the identifier without its version.
 */
export function arxivIdIn(text: string): string | undefined {
  return RE_MENTION.exec(text.trim())?.[1];
}
