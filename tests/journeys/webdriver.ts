/** The names of keys in the W3C's WebDriver, by those of the DOM; a key with a character is named by it. */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** Milliseconds after which a driver that does not answer is given up. */
const PATIENCE = 180_000;

/** Milliseconds for which a script may run: a driver's own half minute is short for axe on the longest page, on a machine with much to do. */
export const SCRIPT_PATIENCE = 150_000;

/** Sends a command to a driver and gives its answer; what the driver refuses is an error with its words. */
export type Command = (method: string, path: string, body?: object) => Promise<unknown>;

/** Takes the address of a driver, or of a session of it, and gives what commands it. */
export function commanding(address: string): Command {
  return async (method, path, body) => {
    const response = await fetch(`${address}${path}`, {
      method,
      signal: AbortSignal.timeout(PATIENCE),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${method} ${path}: ${error}: ${message}`);
  };
}

/** The actions of a keyboard that press what `Control+k` or `Enter` names. */
export function keyPresses(key: string): object {
  const values = key.split('+').map((one) => KEYS[one] ?? one);
  return keyActions([
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ]);
}

/** The actions of a keyboard that type a text. */
export function typedText(text: string): object {
  const each = [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return keyActions(each);
}

function keyActions(actions: object[]): object {
  return { actions: [{ type: 'key', id: 'keyboard', actions }] };
}

/** The actions of a mouse that goes to a place in the window, and presses there where it is told to. */
export function mouseActions(point: { x: number; y: number }, isPressed: boolean): object {
  const [x, y] = [Math.round(point.x), Math.round(point.y)];
  const press = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  const actions = [
    { type: 'pointerMove', duration: 0, x, y, origin: 'viewport' },
    ...(isPressed ? press : []),
  ];
  return {
    actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
  };
}
