import type { APIRoute, GetStaticPaths } from 'astro';
import { WRITERS, type ExportFormat } from '../model/citation/exportFormats.ts';
import { citeCollection } from '../publish/citedCollection.ts';

const FILES = { bib: 'bibtex', ris: 'ris', 'csl.json': 'csl-json' } as const;

/** The whole collection as one file in each format. */
export const getStaticPaths = (() =>
  Object.entries(FILES).map(([format, written]) => ({
    params: { format },
    props: { written },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ written: ExportFormat }> = async ({ props, site }) => {
  const citations = await citeCollection(new URL(site ?? import.meta.env.SITE));
  return new Response(WRITERS[props.written].write(citations, ''));
};
