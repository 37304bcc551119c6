/** Candidates asked for: a title is seldom shared by more. */
const MOST_RESULTS = 5;

const RE_NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** Takes the API's address, a paper's title and its arXiv identifier where that is known; gives the address that asks for it. */
export function arxivQuery(api: string, title: string, arxiv?: string): string {
  const url = new URL(api);
  if (arxiv === undefined) {
    // The API reads quotes, colons, brackets and hyphens as its own syntax.
    const words = title.replace(RE_NOT_WORD, ' ').trim();
    url.searchParams.set('search_query', `ti:"${words}"`);
  } else {
    url.searchParams.set('id_list', arxiv);
  }
  url.searchParams.set('max_results', String(MOST_RESULTS));
  return url.href;
}
