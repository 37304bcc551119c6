/** What a web manifest is made of. */
export interface ManifestSettings {
  readonly name: string;
  readonly description: string;
  /** Takes a path below the site's root and gives its address. */
  readonly address: (path: string) => string;
}

/** The page's own colours by day: a manifest has one scheme, and pages say theirs themselves. */
const PAPER = '#fbfaf6';
/** Signs of a name that fit under an icon on most phones. */
const SHORT = 12;

/** An icon as the manifest names it, below the site's root; `npm run icons` makes those of dots. */
const ICONS = [
  { path: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  { path: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { path: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  { path: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

const SHORTCUTS = [
  { name: 'Search', path: '/search/' },
  { name: 'Your shelf', path: '/shelf/' },
];

/**
 * Takes the site's name and description and gives its web manifest, as JSON. `minimal-ui` keeps the browser's back button and address, which a site of
 * links needs; where a browser has none such, it opens a window of its own.
 */
export function webManifest({ name, description, address }: ManifestSettings): string {
  const icon = address('/icon-192.png');
  return JSON.stringify({
    id: address('/'),
    name,
    short_name: shortName(name),
    description,
    lang: 'en',
    dir: 'ltr',
    start_url: address('/'),
    scope: address('/'),
    display: 'minimal-ui',
    display_override: ['minimal-ui', 'standalone'],
    background_color: PAPER,
    theme_color: PAPER,
    categories: ['books', 'education'],
    icons: ICONS.map(({ path, ...icon }) => ({ src: address(path), ...icon })),
    shortcuts: SHORTCUTS.map(({ name, path }) => ({
      name,
      url: address(path),
      icons: [{ src: icon, sizes: '192x192', type: 'image/png' }],
    })),
  });
}

/** Whole words, as many as fit; of a first word that does not fit, its beginning. */
function shortName(name: string): string {
  if (name.length <= SHORT) return name;
  const cut = name.slice(0, SHORT + 1).lastIndexOf(' ');
  return name.slice(0, cut > 0 ? cut : SHORT);
}
