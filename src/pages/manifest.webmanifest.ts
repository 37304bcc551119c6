import type { APIRoute } from 'astro';
import { address } from '../model/address.ts';
import { webManifest } from '../publish/hosts/manifest.ts';
import { site } from '../publish/site.ts';

/** What a phone or a browser reads to keep the site as an app. */
export const GET: APIRoute = () =>
  new Response(webManifest({ name: site.name, description: `${site.tagline}.`, address }), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
