import { address } from '../model/address.ts';

/** Whether this worker's build is still the one that the network serves; `unknown` where the network does not answer. */
export type BuildStatus = 'same' | 'superseded' | 'unknown';

/** Milliseconds for which an answer is good enough for what a page loads; a page itself asks anew. */
const GOOD_FOR = 60_000;

/** Takes the version of a build and the milliseconds to wait, and gives the function that asks the network for its version. */
export function createStatusCheck(
  version: string,
  patience: number,
): (isAnew: boolean) => Promise<BuildStatus> {
  let asked = { at: -Infinity, answer: Promise.resolve<BuildStatus>('unknown') };
  return (isAnew) => {
    if (isAnew || Date.now() - asked.at > GOOD_FOR) {
      asked = { at: Date.now(), answer: askStatus(version, patience) };
    }
    return asked.answer;
  };
}

async function askStatus(version: string, patience: number): Promise<BuildStatus> {
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(address('/version.json'), { cache: 'no-store', signal });
    // A site that has no version any more is another site.
    if (response.status === 404) return 'superseded';
    if (!response.ok) return 'unknown';
    const served = (await response.json()) as { version?: unknown };
    return served.version === version ? 'same' : 'superseded';
  } catch {
    // Also the sign-in page of a network that is none yet.
    return 'unknown';
  }
}
