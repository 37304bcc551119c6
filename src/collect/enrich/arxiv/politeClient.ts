import { setTimeout as sleep } from 'node:timers/promises';
import { quoteFound } from '../../../model/problem.ts';
import { retryDelay } from './retryDelay.ts';

/** How a client treats the server it asks; times in milliseconds. */
export interface Politeness {
  /** From the end of one request to the start of the next, whatever came of it. */
  readonly intervalMs: number;
  /** Until an answer must be there, whole. */
  readonly timeoutMs: number;
  /** How often one question is put before it is given up. */
  readonly attempts: number;
  /** Wait after the first failure; doubled after each further one. */
  readonly backoffMs: number;
}

/** As arXiv asks for in its API's terms of use: one connection, one request per three seconds. */
export const ARXIV_POLITENESS: Politeness = {
  intervalMs: 3_000,
  timeoutMs: 30_000,
  attempts: 5,
  backoffMs: 4_000,
};

/** The text of an answer, or why there is none. */
export type Answer = { readonly text: string } | { readonly failure: string };

/** Puts a question; `faultOf` tells what is wrong with the text of an answer, so that a broken one is asked for again. */
export type Ask = (url: string, faultOf: (text: string) => string | undefined) => Promise<Answer>;

/** One attempt: an answer, a failure that may pass (and how long the server wants to be left alone), or one that will not. */
type Attempt =
  | { readonly text: string }
  | { readonly passing: string; readonly retryAfter?: string | null }
  | { readonly failure: string };

const USER_AGENT = 'florilegium-enrich (+https://github.com/florilegium/florilegium)';

/** Takes a politeness and gives a client that keeps to it; requests wait their turn. `onWait` hears why it waits. */
export function createPoliteClient(
  politeness: Politeness,
  onWait: (why: string) => void = () => undefined,
): Ask {
  const attempt = createAttempt(politeness);
  return async (url, faultOf) => {
    let failure = '';
    for (let tried = 1; tried <= politeness.attempts; tried++) {
      const result = await attempt(url, faultOf);
      if (!('passing' in result)) return result;
      failure = result.passing;
      const delay = retryDelay(tried, politeness.backoffMs, result.retryAfter);
      if (delay === undefined) {
        return { failure: `${failure}, Retry-After ${quoteFound(result.retryAfter ?? '')}` };
      }
      if (tried === politeness.attempts) break;
      onWait(`${failure}; trying again in ${(delay / 1000).toFixed(1)} s`);
      await sleep(delay);
    }
    return { failure: `${failure}, ${politeness.attempts} times` };
  };
}

function createAttempt({ intervalMs, timeoutMs }: Politeness) {
  let freeAt = 0;
  return async (url: string, faultOf: (text: string) => string | undefined): Promise<Attempt> => {
    // A timer may fire a little early.
    for (let left = freeAt - performance.now(); left > 0; left = freeAt - performance.now()) {
      await sleep(Math.ceil(left));
    }
    try {
      const response = await fetch(url, {
        headers: { 'user-agent': USER_AGENT, accept: 'application/atom+xml' },
        signal: AbortSignal.timeout(timeoutMs),
      });
      return judge(response, await response.text(), faultOf);
    } catch (error) {
      return { passing: describeFailure(error, timeoutMs) };
    } finally {
      freeAt = performance.now() + intervalMs;
    }
  };
}

function judge(
  { ok, status, headers }: Response,
  text: string,
  faultOf: (text: string) => string | undefined,
): Attempt {
  const found = `status ${status}, found ${quoteFound(text.trim(), 40)}`;
  if (!ok) {
    return RE_PASSING_STATUS.test(String(status))
      ? { passing: found, retryAfter: headers.get('retry-after') }
      : { failure: found };
  }
  const fault = faultOf(text);
  return fault === undefined ? { text } : { passing: fault };
}

/** Request timeout, too early, too many requests, and all that is the server's own trouble. */
const RE_PASSING_STATUS = /^(?:408|425|429|5\d\d)$/;

function describeFailure(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
  return `no connection (${code})`;
}
