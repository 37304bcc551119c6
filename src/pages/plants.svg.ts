import type { APIRoute } from 'astro';

const drawings = import.meta.glob<string>('../assets/plants/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const RE_FILE_NAME = /([^/]+)\.svg$/;

/** All plants in one file, each a symbol under its name, so that a page of three hundred chips fetches it once. */
export const GET: APIRoute = () => {
  const symbols = Object.entries(drawings).map(([path, svg]) =>
    svg
      .trim()
      .replace('<svg', `<symbol id="${RE_FILE_NAME.exec(path)?.[1] ?? ''}"`)
      .replace(' xmlns="http://www.w3.org/2000/svg"', '')
      // The style sheet sets the weight of the line, which must be heavier where the plant is small.
      .replace(/ stroke-width="[^"]*"/, '')
      .replace('</svg>', '</symbol>'),
  );
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
  return new Response(sprite, { headers: { 'Content-Type': 'image/svg+xml' } });
};
