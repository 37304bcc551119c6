import type { Name } from './name.ts';

/** Takes a name in parts and gives it whole: given name, particles, family name, suffix. */
export function displayName(name: Name): string {
  const { given, family, suffix, literal } = name;
  const parts = [given, name['dropping-particle'], name['non-dropping-particle'], family, suffix];
  return literal ?? parts.filter(Boolean).join(' ');
}

/** Takes a name in parts and gives it as catalogues file it: `van de Weijer, Joost`, `King, Martin, Jr.`; a group by its one name. */
export function filedName(name: Name): string {
  const { given, suffix, literal } = name;
  return literal ?? [filedFamily(name), given, suffix].filter(Boolean).join(', ');
}

/** Takes a name and gives its family name with the particles printed before it. */
export function filedFamily(name: Name): string {
  const parts = [name['dropping-particle'], name['non-dropping-particle'], name.family];
  return parts.filter(Boolean).join(' ');
}
