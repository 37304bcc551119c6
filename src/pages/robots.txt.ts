import type { APIRoute } from 'astro';
import { address } from '../model/address.ts';
import { robotsTxt } from '../publish/hosts/robots.ts';
import { SITEMAP } from '../publish/hosts/sitemap.ts';

/** What crawlers read first. The sitemap is there only where the site knows its own address. */
export const GET: APIRoute = ({ site }) =>
  new Response(robotsTxt(site && new URL(address(`/${SITEMAP}`), site)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
