/** A function that runs in the page, with what it is given; both go there as text. */
export type PageScript<Given extends readonly unknown[], Result> = (
  ...given: Given
) => Result | Promise<Result>;

/** Runs a function in the page and gives its result, which must survive JSON. */
export type Evaluate = <Given extends readonly unknown[], Result>(
  script: PageScript<Given, Result>,
  ...given: Given
) => Promise<Result>;

/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a browser's driver can do with one of its pages. */
export interface Tab {
  /** Opens an address and waits until the page has loaded. */
  readonly goto: (address: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Gives the value of an expression of JavaScript, waited for where it is a promise. */
  readonly value: (expression: string) => Promise<unknown>;
  readonly clickAt: (point: Point) => Promise<void>;
  readonly moveTo: (point: Point) => Promise<void>;
  /** Types a text, key by key, into what has the focus. */
  readonly type: (text: string) => Promise<void>;
  /** Presses a key by its DOM name, `Enter`, or with one held down, `Control+k`. */
  readonly press: (key: string) => Promise<void>;
  /** Gives the window an inner size in CSS pixels. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** A picture of the window, PNG. */
  readonly screenshot: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** The site under test, as it is served. */
export interface Served {
  readonly origin: string;
  /** What pages complained of so far: errors, warnings, and what they asked of another host. */
  readonly complaints: string[];
}

/** A browser that runs; each tab of it has a memory of its own, empty at first. */
export interface RunningBrowser {
  /** Opens an empty tab; what its pages complain of is added to what is known of the site. */
  readonly newTab: (served: Served) => Promise<Tab>;
  readonly close: () => Promise<void>;
}

/** A browser that may be on this machine. */
export interface BrowserKind {
  readonly name: string;
  /** Why it cannot run here and how to install it, in one line; undefined where it can. */
  readonly missing: string | undefined;
  /** Whether its driver tells what a page writes on the console. */
  readonly tellsConsole: boolean;
  readonly start: () => Promise<RunningBrowser>;
}

/** A page of the built site in some browser, as a journey uses it. Selectors are CSS and mean the first element that matches. */
export interface Reader extends Omit<Tab, 'goto' | 'value' | 'clickAt' | 'moveTo'> {
  /** Opens a path of the site and waits until the page has loaded. */
  readonly open: (path: string) => Promise<void>;
  readonly evaluate: Evaluate;
  /** Runs a whole script in the page. */
  readonly run: (script: string) => Promise<void>;
  /** Goes back to the page before, and does not wait: a page that was kept does not load again. */
  readonly back: () => Promise<void>;
  /** Waits until a function that runs in the page gives something true, and gives that. */
  readonly waitFor: <Given extends readonly unknown[], Result>(
    script: PageScript<Given, Result>,
    ...given: Given
  ) => Promise<NonNullable<Result>>;
  /** Waits until an element is there and drawn. */
  readonly waitForElement: (selector: string) => Promise<void>;
  /** Presses the main button of the mouse on an element, once it is there, scrolled into view and not covered. */
  readonly click: (selector: string) => Promise<void>;
  /** Moves the mouse onto an element, in the same way. */
  readonly hover: (selector: string) => Promise<void>;
  /** The text of an element as it is laid out, without white space around it; empty where there is no such element. */
  readonly textOf: (selector: string) => Promise<string>;
}
