import { citedAuthors, citedYear, type Citation } from '../../model/citation/citation.ts';
import { filedName } from '../../model/reference/personName.ts';
import { referenceLinks, type Reference } from '../../model/reference/reference.ts';

/**
 * Takes a paper and its record and gives the `citation_*` tags that Google Scholar and Zotero read, by name and content
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing).
 */
export function citationMeta(
  citation: Citation,
  reference: Reference | undefined,
): [string, string][] {
  const { record, address } = citation;
  const isJournal = record.type === 'article-journal';
  const tags: [string, string | undefined][] = [
    ['title', record.title],
    ...(record.author ?? []).map((name): [string, string] => ['author', filedName(name)]),
    ['publication_date', citedYear(citation)],
    [isJournal ? 'journal_title' : 'conference_title', record['container-title']],
    ['volume', record.volume],
    ['issue', record.issue],
    ['firstpage', record.page],
    ['doi', record.DOI],
    ['arxiv_id', record.archive_location],
    ['pdf_url', addressOf(reference, 'pdf')],
    ['abstract_html_url', address],
  ];
  return tags.flatMap(([name, content = '']) =>
    content === '' ? [] : [[`citation_${name}`, content] as [string, string]],
  );
}

/** Takes a paper and its record and gives its ScholarlyArticle in JSON-LD, fit to stand in a script element. */
export function scholarlyArticle(citation: Citation, reference: Reference | undefined): string {
  const { record, address, venue } = citation;
  const year = citedYear(citation);
  const places = reference === undefined ? [] : referenceLinks(reference).map(({ url }) => url);
  const article = {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    '@id': address,
    name: record.title,
    ...list(
      'author',
      citedAuthors(citation).map((name) => ({ '@type': 'Person', name })),
    ),
    ...(year === '' ? {} : { datePublished: year }),
    ...(venue === undefined ? {} : { isPartOf: { '@type': 'CreativeWork', name: venue } }),
    ...list('sameAs', places),
    url: address,
  };
  // `</script>` would end the element, and `<!--` open a comment in it.
  return JSON.stringify(article).replaceAll('<', '\\u003c');
}

function list(name: string, members: readonly unknown[]): Record<string, unknown> {
  return members.length === 0 ? {} : { [name]: members };
}

function addressOf(reference: Reference | undefined, kind: string): string | undefined {
  return reference && referenceLinks(reference).find((link) => link.kind === kind)?.url;
}
