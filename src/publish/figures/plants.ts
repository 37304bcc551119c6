const drawings = import.meta.glob<string>('../../assets/plants/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const RE_FILE_NAME = /([^/]+)\.svg$/;

/** Gives all plants as symbols of an SVG, each under its name; the style sheet sets the weight of the line, which must be heavier where a plant is small. */
export function plantSymbols(): string {
  return Object.entries(drawings)
    .map(([path, svg]) =>
      svg
        .trim()
        .replace('<svg', `<symbol id="${RE_FILE_NAME.exec(path)?.[1] ?? ''}"`)
        .replace(' xmlns="http://www.w3.org/2000/svg"', '')
        .replace(/ stroke-width="[^"]*"/, '')
        .replace('</svg>', '</symbol>'),
    )
    .join('');
}
