import type { Tab } from './reader.ts';

/** What the pages of Playwright and of Puppeteer have in common. */
interface DrivenPage {
  readonly goto: (address: string) => Promise<unknown>;
  readonly reload: () => Promise<unknown>;
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly screenshot: () => Promise<Uint8Array>;
  readonly mouse: {
    readonly click: (x: number, y: number) => Promise<void>;
    readonly move: (x: number, y: number) => Promise<void>;
  };
}

/** The keyboard of such a page, whose names of keys are typed otherwise in each. */
interface Keyboard {
  readonly type: (text: string) => Promise<void>;
  readonly down: (key: string) => Promise<void>;
  readonly up: (key: string) => Promise<void>;
}

/** Takes a page and its keyboard and gives what of a tab both drivers do alike. */
export function drivenTab(page: DrivenPage, keyboard: Keyboard): Omit<Tab, 'resize' | 'close'> {
  return {
    goto: async (address) => {
      await page.goto(address);
    },
    reload: async () => {
      await page.reload();
    },
    value: (expression) => page.evaluate(expression),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    moveTo: ({ x, y }) => page.mouse.move(x, y),
    type: (text) => keyboard.type(text),
    press: async (key) => {
      const keys = key.split('+');
      for (const one of keys) await keyboard.down(one);
      for (const one of keys.reverse()) await keyboard.up(one);
    },
    screenshot: async () => Buffer.from(await page.screenshot()),
  };
}
