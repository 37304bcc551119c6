import {
  onPreferenceChange,
  readPreference,
  showPreferences,
  storePreference,
  type Preferences,
} from '../dom/preferences.ts';

/** The colour scheme that a reader chose; undefined follows the system. */
export type Scheme = Preferences['scheme'];

/**
 * Takes the page, keeps on it what the reader chose for all pages, and makes its scheme button go round from the system's scheme to the
 * other one, to the same one for good, and back to the system's: the first press always changes what is seen.
 */
export function startSchemeSwitch(page: Document): void {
  page.querySelector('[data-scheme-switch]')?.addEventListener('click', () => {
    const isSystemDark = matchMedia('(prefers-color-scheme: dark)').matches;
    storePreference('scheme', nextScheme(readPreference('scheme'), isSystemDark));
  });
  showPreferences(page);
  const show = (): void => {
    showBrowserColour(page, readPreference('scheme'));
  };
  onPreferenceChange(show);
  show();
}

/** Takes the scheme that is chosen and whether the system is dark, and gives the next one in the round. */
export function nextScheme(chosen: Scheme, isSystemDark: boolean): Scheme {
  const [other, same] = isSystemDark ? (['light', 'dark'] as const) : (['dark', 'light'] as const);
  if (chosen === undefined) return other;
  return chosen === other ? same : undefined;
}

function showBrowserColour(page: Document, scheme: Scheme): void {
  for (const colour of page.querySelectorAll<HTMLMetaElement>('[data-scheme-colour]')) {
    const own = colour.dataset['schemeColour'] ?? '';
    colour.media =
      scheme === undefined ? `(prefers-color-scheme: ${own})` : own === scheme ? 'all' : 'not all';
  }
}
