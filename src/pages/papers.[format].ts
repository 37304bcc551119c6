import type { APIRoute, GetStaticPaths } from 'astro';
import type { Citation } from '../model/citation/citation.ts';
import { WRITERS, type ExportFormat } from '../model/citation/exportFormats.ts';
import { citeCollection } from '../publish/cite/citedCollection.ts';

const FILES = { bib: 'bibtex', ris: 'ris', 'csl.json': 'csl-json' } as const;

interface Props {
  written: ExportFormat;
  citations: Citation[];
}

/** The whole collection as one file in each format. */
export const getStaticPaths = (async () => {
  const citations = await citeCollection();
  return Object.entries(FILES).map(([format, written]) => ({
    params: { format },
    props: { written, citations },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(WRITERS[props.written].write(props.citations, ''));
