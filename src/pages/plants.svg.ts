import type { APIRoute } from 'astro';
import { plantSymbols } from '../publish/figures/plants.ts';

/** All plants in one file, so that a page of three hundred chips fetches it once. */
export const GET: APIRoute = () => {
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${plantSymbols()}</svg>`;
  return new Response(sprite, { headers: { 'Content-Type': 'image/svg+xml' } });
};
