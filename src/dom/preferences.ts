import { STORED } from '../model/address.ts';

/** What a reader may choose for all pages; undefined for the way it is at first. */
export interface Preferences {
  /** The colour scheme; undefined follows the system. */
  readonly scheme: 'light' | 'dark' | undefined;
  /** Whether less moves than the system asks for; undefined follows the system. */
  readonly motion: 'reduced' | undefined;
  /** Whether keys of a single character do anything; undefined: they do. */
  readonly singleKeys: 'off' | undefined;
}

/** Every choice with the values that it may have, by the name under which the browser stores it, behind that of the site. */
const VALUES: { readonly [Name in keyof Preferences]: readonly Preferences[Name][] } = {
  scheme: ['light', 'dark'],
  motion: ['reduced'],
  singleKeys: ['off'],
};
const NAMES = Object.keys(VALUES) as (keyof Preferences)[];
const PREFIX = `${STORED}.`;

/** Told to this window when a choice is made in it; `storage` tells the others. */
const CHANGE = 'florilegium:preference';

/** Where a browser stores nothing, a choice holds for the page it was made on. */
const unstored = new Map<string, string | undefined>();

/** Takes the name of a choice and gives what was chosen; undefined where nothing was, or what is stored is no value of it. */
export function readPreference<Name extends keyof Preferences>(name: Name): Preferences[Name] {
  if (unstored.has(name)) return valueIn(name, unstored.get(name));
  try {
    return valueIn(name, localStorage.getItem(PREFIX + name));
  } catch {
    return undefined;
  }
}

/** Stores a choice, undefined for the way it is at first, and shows it at once; false where it holds for this page only. */
export function storePreference<Name extends keyof Preferences>(
  name: Name,
  value: Preferences[Name],
): boolean {
  const isStored = store(name, value);
  if (isStored) unstored.delete(name);
  else unstored.set(name, value);
  dispatchEvent(new Event(CHANGE));
  return isStored;
}

/** Tells listeners of `onPreferenceChange` that something which belongs to a choice has changed. */
export function tellPreferenceChange(): void {
  dispatchEvent(new Event(CHANGE));
}

/**
 * Calls the listener whenever a choice was made, in this tab or another, or a page comes back that may have missed one, until what is given
 * back is called.
 */
export function onPreferenceChange(listener: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  addEventListener(CHANGE, listener, { signal });
  addEventListener(
    'storage',
    ({ key }) => {
      // No key stands for a store that was emptied.
      if (key === null || key.startsWith(PREFIX)) listener();
    },
    { signal },
  );
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) listener();
    },
    { signal },
  );
  return () => {
    stop.abort();
  };
}

/** Takes the document and keeps on its root what was chosen, as the script in the head has put it there (schemeScript.ts). */
export function showPreferences(page: Document): void {
  const show = (): void => {
    const { dataset } = page.documentElement;
    for (const name of NAMES) {
      const value = readPreference(name);
      if (value === undefined) Reflect.deleteProperty(dataset, name);
      else dataset[name] = value;
    }
  };
  onPreferenceChange(show);
  show();
}

/** Whether keys of a single character do something (WCAG 2.1.4). */
export function areSingleKeysOn(): boolean {
  return readPreference('singleKeys') === undefined;
}

/** Whether what could move stands still: by the reader's choice here, or by the system's. */
export function isMotionReduced(): boolean {
  const isAsked = readPreference('motion') === 'reduced';
  return isAsked || matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function valueIn<Name extends keyof Preferences>(
  name: Name,
  stored: string | null | undefined,
): Preferences[Name] {
  return VALUES[name].find((value) => value === stored);
}

function store(name: string, value: string | undefined): boolean {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
    return true;
  } catch {
    return false;
  }
}
