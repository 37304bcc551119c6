/** Longest wait that a run puts up with; a server that wants more is asked another day. */
const LONGEST_WAIT_MS = 5 * 60_000;

/** Doubling ends here. */
const LONGEST_BACKOFF_MS = 60_000;

/**
 * Takes how often a question was put in vain, the wait after the first time and the server's `Retry-After`, seconds or a date;
 * gives the wait in milliseconds: doubled each time, up to half of it left to chance so that clients that failed together do not
 * come back together, and never less than the server asks for. Undefined where that is too long to wait.
 */
export function retryDelay(
  tried: number,
  backoffMs: number,
  retryAfter?: string | null,
): number | undefined {
  const backoff = Math.min(LONGEST_BACKOFF_MS, backoffMs * 2 ** (tried - 1));
  const asked = parseRetryAfter(retryAfter);
  if (asked > LONGEST_WAIT_MS) return undefined;
  return Math.max(asked, backoff * (0.5 + Math.random() / 2));
}

function parseRetryAfter(value: string | null | undefined): number {
  if (!value) return 0;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? 0 : Math.max(0, date - Date.now());
}
