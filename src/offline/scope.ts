/** Something that happens to the worker, and that it may take its time for. */
export interface WorkerEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/** A page, or what a page loads, asks for something. */
export interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}

/** A page says something. */
export interface PageMessage extends WorkerEvent {
  readonly data: unknown;
  readonly source: { readonly url?: string } | null;
}

/** The part of a service worker's surroundings that is used here; TypeScript has either these or a page's, not both. */
export interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (options: object) => Promise<readonly unknown[]>;
  };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: {
    (type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
    (type: 'fetch', listener: (event: FetchEvent) => void): void;
    (type: 'message', listener: (event: PageMessage) => void): void;
  };
}

/** A bundle as the worker finds it: its path below the site's root, and the digest that it must have. */
export interface BundleAddress {
  readonly path: string;
  readonly integrity: string;
}

/** What the worker is told of the build it belongs to. */
export interface Build {
  /** Digest of every file of the build. */
  readonly version: string;
  /** Name of its search index, which what is loaded of it is asked for under. */
  readonly index: string;
  /** Scripts, styles and fonts by their paths below the site's root; their names hold their digests. */
  readonly assets: readonly string[];
  /** What the worker does not start without: the search page, the first page, the heart of the index. */
  readonly core: BundleAddress;
  /** What is fetched in a quiet moment, the most useful first. */
  readonly stock: readonly BundleAddress[];
}
