import type { Dot } from './mapDots.ts';
import { lightsFragment, lightsSentence, litDots, NO_LIGHTS, readLights } from './mapLights.ts';

/**
 * Takes the figure, the map and its dots, and lets themes, words and the address light dots up. Calls back with the lit dots when they change;
 * gives them too, all where nothing is asked.
 */
export function startMapLights(
  figure: HTMLElement,
  map: SVGSVGElement,
  dots: readonly Dot[],
  onChange: (lit: readonly Dot[]) => void,
): { lit: () => readonly Dot[] } {
  const field = figure.querySelector<HTMLInputElement>('#map-words');
  const status = figure.querySelector('[data-map-status]');
  const clear = figure.querySelector<HTMLButtonElement>('[data-map-clear]');
  const toggles = makeToggles(figure);
  let lights = NO_LIGHTS;
  let lit: readonly Dot[] = dots;

  const change = (next: Partial<typeof NO_LIGHTS>): void => {
    lights = { ...lights, ...next };
    const found = litDots(dots, lights);
    lit = found ?? dots;
    map.toggleAttribute('data-lit', found !== undefined);
    const shining = new Set(found);
    for (const dot of dots) dot.link.classList.toggle('lit', shining.has(dot));
    for (const [theme, button] of toggles) {
      button.setAttribute('aria-pressed', String(lights.themes.includes(theme)));
    }
    if (field !== null && field.value.trim() !== lights.words) field.value = lights.words;
    if (status !== null) {
      status.textContent = found === undefined ? '' : lightsSentence(found.length, dots.length);
    }
    if (clear !== null) clear.hidden = found === undefined;
  };
  const ask = (next: Partial<typeof NO_LIGHTS>): void => {
    change(next);
    history.replaceState(history.state, '', lightsFragment(lights) || location.pathname);
    onChange(lit);
  };
  const follow = (): void => {
    change({ ...NO_LIGHTS, ...readLights(location.hash) });
    if (map.hasAttribute('data-lit')) figure.scrollIntoView();
  };

  for (const [theme, button] of toggles) {
    button.addEventListener('click', () => {
      const isOn = lights.themes.includes(theme);
      const others = lights.themes.filter((other) => other !== theme);
      ask({ themes: isOn ? others : [...others, theme] });
    });
  }
  field?.addEventListener('input', () => {
    ask({ words: field.value.trim() });
  });
  clear?.addEventListener('click', () => {
    ask(NO_LIGHTS);
    field?.focus({ preventScroll: true });
  });
  addEventListener('hashchange', () => {
    follow();
    onChange(lit);
  });
  // Without a script such an address leads into the list; from here on it means the map.
  for (const part of document.querySelectorAll('[id*="="]')) part.removeAttribute('id');
  follow();
  return { lit: () => lit };
}

/** Makes buttons of the legend's links, by theme. */
function makeToggles(figure: HTMLElement): Map<string, HTMLButtonElement> {
  const toggles = new Map<string, HTMLButtonElement>();
  for (const link of figure.querySelectorAll<HTMLElement>('[data-toggle]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...link.childNodes);
    link.replaceWith(button);
    toggles.set(link.dataset['toggle'] ?? '', button);
  }
  return toggles;
}
