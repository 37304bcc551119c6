import { vi } from 'vitest';

/**
 * Imports modules as they are in a site that is made for a folder of a host, which is told at build: all that they import is new, and
 * not what the test has imported itself. What is stubbed is to be undone after the test.
 */
export async function inFolder<Modules>(
  base: string,
  load: () => Promise<Modules>,
): Promise<Modules> {
  vi.stubEnv('BASE_URL', base);
  vi.resetModules();
  return load();
}
