/** What a reader is told where search cannot answer. */
export interface Failure {
  readonly words: string;
  /** Why, and what there is to do. */
  readonly why: string;
}

/** The shortest module there is: its signature and its version. */
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** Gives what to tell after the index could not be opened. A browser without WebAssembly has not lost its connection, and trying again is in vain. */
export function failure(): Failure {
  if (runsWebAssembly()) {
    return {
      words: 'The search index could not be loaded.',
      why: 'The connection may have dropped, or this copy of the site was made without its index.',
    };
  }
  return {
    words: 'Search cannot run in this browser: WebAssembly is missing or blocked.',
    why: 'A setting such as Lockdown Mode, an extension, or the security policy that this site is served with may block it.',
  };
}

function runsWebAssembly(): boolean {
  try {
    return new WebAssembly.Module(EMPTY_MODULE) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
