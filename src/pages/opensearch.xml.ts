import type { APIRoute } from 'astro';
import { openSearchDescription } from '../publish/openSearch.ts';
import { site } from '../publish/site.ts';

/** What a browser reads to search this site from its own address field. */
export const GET: APIRoute = ({ url, site: address = url }) =>
  new Response(openSearchDescription(site.name, `${site.tagline}.`, address), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
