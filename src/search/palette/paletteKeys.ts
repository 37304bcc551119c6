/** A key that is pressed in the palette's field. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'isComposing' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'
>;

/** What a key asks for: to close the palette, to follow what is chosen, to forget the recent search chosen, or to move the choice, if the key is one that moves. */
export type PaletteAction = 'close' | 'follow' | 'forget' | 'move';

/** Takes a key and whether a recent search is chosen, and gives what it asks for; undefined where it belongs to the field or the browser. */
export function paletteAction(pressed: PressedKey, isRecent: boolean): PaletteAction | undefined {
  const { key, isComposing, altKey, shiftKey } = pressed;
  if (isComposing || altKey) return undefined;
  if (isModified(pressed) && key.toLowerCase() === 'k') return 'close';
  if (key === 'Enter') return 'follow';
  if (key === 'Delete' && isRecent) return 'forget';
  return isModified(pressed) || shiftKey ? undefined : 'move';
}

/** Takes a key or a click and says whether Ctrl, or ⌘, is held with it. */
export function isModified({
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent | MouseEvent, 'ctrlKey' | 'metaKey'>): boolean {
  return ctrlKey || metaKey;
}
