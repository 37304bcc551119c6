/** Which option of the palette is chosen; none at first, so that Enter opens nothing that was not looked at. */
export interface PaletteChoice {
  /** Puts other options into the list; none is chosen then. */
  readonly show: (groups: readonly HTMLElement[]) => void;
  readonly chosen: () => HTMLAnchorElement | undefined;
  /** Moves by the key, as the combobox pattern has it; tells whether the key moves here. */
  readonly move: (key: string) => boolean;
}

/** Takes the field and the list of options below it, and gives the choice among them. */
export function createPaletteChoice(field: HTMLElement, list: HTMLElement): PaletteChoice {
  let options: HTMLAnchorElement[] = [];
  let at = -1;

  const choose = (next: number): void => {
    options[at]?.setAttribute('aria-selected', 'false');
    at = next;
    const option = options[at];
    if (option === undefined) {
      field.removeAttribute('aria-activedescendant');
      list.scrollTop = 0;
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', option.id);
  };

  return {
    show: (groups) => {
      choose(-1);
      list.replaceChildren(...groups);
      options = [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
      for (const [number, option] of options.entries()) option.id = `palette-option-${number}`;
      field.setAttribute('aria-expanded', String(options.length > 0));
      list.hidden = options.length === 0;
    },
    chosen: () => options[at],
    move: (key) => {
      // The field itself is one of the places: below the last option and above the first.
      if (key === 'ArrowDown') choose(at + 1 < options.length ? at + 1 : -1);
      else if (key === 'ArrowUp') choose(at === -1 ? options.length - 1 : at - 1);
      else if (key === 'Home' && at !== -1) choose(0);
      else if (key === 'End' && at !== -1) choose(options.length - 1);
      else return false;
      return true;
    },
  };
}
