import type { APIRoute, GetStaticPaths } from 'astro';
import type { Citation } from '../../model/citation/citation.ts';
import { toMarkdownPage } from '../../model/citation/markdown.ts';
import { WRITERS } from '../../model/citation/exportFormats.ts';
import { citeEntry } from '../../publish/cite/citedCollection.ts';
import { readCollection } from '../../publish/collection.ts';

interface Props {
  citation: Citation;
  /** The abstract as its page file has it. */
  abstract: string;
}

const FILES: Record<string, ({ citation, abstract }: Props) => string> = {
  bib: ({ citation }) => WRITERS.bibtex.write([citation], ''),
  ris: ({ citation }) => WRITERS.ris.write([citation], ''),
  json: ({ citation }) => WRITERS['csl-json'].write([citation], ''),
  md: ({ citation, abstract }) => toMarkdownPage(citation, abstract),
};

/** Each paper as a file in each format, under its former slugs too. */
export const getStaticPaths = (async () => {
  const { papers } = await readCollection();
  return papers.flatMap((paper) => {
    const props = { citation: citeEntry(paper), abstract: paper.entry.body ?? '' };
    return [paper.slug, ...paper.entry.data.aliases].flatMap((slug) =>
      Object.keys(FILES).map((format) => ({ params: { slug, format }, props })),
    );
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ params, props }) =>
  new Response(FILES[params.format ?? '']?.(props));
