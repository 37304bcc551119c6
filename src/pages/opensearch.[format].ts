import type { APIRoute, GetStaticPaths } from 'astro';
import { openSearchDescription } from '../publish/search/openSearch.ts';
import { site } from '../publish/site.ts';

const ORIGIN = import.meta.env.SITE as string | undefined;

/** What a browser reads to search this site from its own address field; nothing where the build is not told the site's address, which it has to hold whole. */
export const getStaticPaths = (() =>
  ORIGIN === undefined
    ? []
    : [{ params: { format: 'xml' }, props: { origin: ORIGIN } }]) satisfies GetStaticPaths;

export const GET: APIRoute<{ origin: string }> = ({ props }) =>
  new Response(openSearchDescription(site.name, `${site.tagline}.`, new URL(props.origin)), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
