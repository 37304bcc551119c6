import type { APIRoute } from 'astro';
import { SIZE } from '../corpus/map/makeMap.ts';
import { readCollection } from '../publish/collection.ts';
import { readMap } from '../publish/figures/mapOfPapers.ts';

/** All papers as faint dots, once for all small maps: a grey that stands off the page by day and by night. */
export const GET: APIRoute = async () => {
  const { places, gap } = await readMap(await readCollection());
  const dots = [...places.values()]
    .map(({ x, y }) => `M${Math.round(x)} ${Math.round(y)}h0`)
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}"><path d="${dots}" fill="none" stroke="#8b8578" stroke-opacity=".6" stroke-width="${Math.round(gap * 0.6)}" stroke-linecap="round"/></svg>`;
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
