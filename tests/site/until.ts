import { vi } from 'vitest';

/** Waits until a condition holds. A busy machine may take a minute for what takes a moment; after that the test fails. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitUntil(condition, { timeout: 60_000, interval: 50 });
}
