/** The colour scheme that a reader chose; undefined follows the system. */
export type Scheme = 'light' | 'dark' | undefined;

/** Name under which the choice is kept in the browser; the script in the head reads the same. */
const KEY = 'florilegium.scheme';

/**
 * Takes the page and makes its scheme button go round from the system's scheme to the other one, to the same one for good, and back
 * to the system's: the first press always changes what is seen. The choice is kept, and other tabs follow.
 */
export function startSchemeSwitch(page: Document): void {
  const button = page.querySelector('[data-scheme-switch]');
  button?.addEventListener('click', () => {
    const scheme = nextScheme(readScheme(), matchMedia('(prefers-color-scheme: dark)').matches);
    keepScheme(scheme);
    showScheme(page, scheme);
  });
  addEventListener('storage', ({ key }) => {
    // No key stands for a store that was emptied.
    if (key === KEY || key === null) showScheme(page, readScheme());
  });
  // A page that comes back as it was left has missed what was chosen on another one.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) showScheme(page, readScheme());
  });
}

/** Takes the scheme that is chosen and whether the system is dark, and gives the next one in the round. */
export function nextScheme(chosen: Scheme, isSystemDark: boolean): Scheme {
  const [other, same] = isSystemDark ? (['light', 'dark'] as const) : (['dark', 'light'] as const);
  if (chosen === undefined) return other;
  return chosen === other ? same : undefined;
}

function showScheme(page: Document, scheme: Scheme): void {
  if (scheme === undefined) delete page.documentElement.dataset['scheme'];
  else page.documentElement.dataset['scheme'] = scheme;
  for (const colour of page.querySelectorAll<HTMLMetaElement>('[data-scheme-colour]')) {
    const own = colour.dataset['schemeColour'] ?? '';
    colour.media =
      scheme === undefined ? `(prefers-color-scheme: ${own})` : own === scheme ? 'all' : 'not all';
  }
}

/** Where a browser keeps nothing, the choice holds for the page it was made on. */
let unkept: Scheme;

function readScheme(): Scheme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : undefined;
  } catch {
    return unkept;
  }
}

function keepScheme(scheme: Scheme): void {
  try {
    if (scheme === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, scheme);
  } catch {
    unkept = scheme;
  }
}
