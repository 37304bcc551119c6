const TYPES: Record<string, string> = {
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
};

const RE_EXTENSION = /\.([a-z0-9]+)$/;

/** Takes the path of a file and gives its media type; a path that ends in a stroke is a page. */
export function mediaType(path: string): string {
  if (path.endsWith('/')) return 'text/html; charset=utf-8';
  return TYPES[RE_EXTENSION.exec(path)?.[1] ?? ''] ?? 'application/octet-stream';
}
