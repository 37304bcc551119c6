import { fitToScreen, type PaletteSheet } from './paletteSheet.ts';

/** Opens the palette and closes it. */
export interface PaletteOpening {
  /** Takes the header's field, whose words go to the palette's, and what had the focus. */
  readonly open: (header: HTMLInputElement, opener: Element | null) => void;
  /** Closes it, in whatever way it was asked for, and gives the focus back at once. */
  readonly close: () => void;
}

/** Takes the parts of the palette and gives what opens it; Escape, the close button and a press beside the sheet close it. */
export function createPaletteOpening({ dialog, field, closeButton }: PaletteSheet): PaletteOpening {
  let atClose: readonly (() => void)[] = [];
  const leave = (): void => {
    const left = atClose;
    atClose = [];
    for (const each of left) each();
  };
  const close = (): void => {
    dialog.close();
    leave();
  };
  // The browser itself would close it a moment before anybody hears of it.
  dialog.addEventListener('cancel', close);
  dialog.addEventListener('close', () => {
    if (!dialog.open) leave();
  });
  closeButton.addEventListener('click', close);
  // What is not on the sheet is beside it. A press that began on the sheet, or ends there, closes nothing (WCAG 2.5.2).
  let pressed: EventTarget | null = null;
  dialog.addEventListener('pointerdown', ({ target }) => {
    pressed = target;
  });
  dialog.addEventListener('click', ({ clientX, clientY }) => {
    const released = document.elementFromPoint(clientX, clientY);
    if (pressed === dialog && released === dialog) close();
  });
  // Whoever comes back to this page comes back to the page.
  addEventListener('pagehide', close);
  return {
    close,
    open: (header, opener) => {
      field.value = header.value;
      header.value = '';
      dialog.showModal();
      const stopFitting = fitToScreen(dialog);
      field.focus();
      atClose = [
        stopFitting,
        () => {
          giveBack(header, opener);
        },
      ];
    },
  };
}

/** On a phone the keyboard would come up again with the field. */
function giveBack(header: HTMLElement, opener: Element | null): void {
  header.blur();
  if (!(opener instanceof HTMLElement) || opener === document.body) return;
  if (opener !== header || matchMedia('(hover: hover)').matches)
    opener.focus({ preventScroll: true });
}
