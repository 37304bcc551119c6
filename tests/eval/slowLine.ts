import type { CDPSession } from 'playwright-core';

/** A file as it came over the line. */
export interface FetchedFile {
  readonly path: string;
  /** Over the line, with its headers. */
  readonly bytes: number;
}

/** Round trip in milliseconds, bits a second down and up, and how many times slower the processor is. */
export const SLOW_LINE = { roundTrip: 150, down: 1_600_000, up: 750_000, processor: 4 };

/** Slows a page down, and gives the list that its files are added to as they arrive. */
export async function slowDown(session: CDPSession): Promise<readonly FetchedFile[]> {
  const files: FetchedFile[] = [];
  const paths = new Map<string, string>();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    paths.set(requestId, new URL(request.url).pathname);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    files.push({ path: paths.get(requestId) ?? requestId, bytes: encodedDataLength });
  });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW_LINE.roundTrip,
    downloadThroughput: SLOW_LINE.down / 8,
    uploadThroughput: SLOW_LINE.up / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_LINE.processor });
  return files;
}

/** Takes files and gives their bytes together. */
export function totalBytes(files: readonly FetchedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
