import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Files at once, the same for both projects: vitest then runs them as one group, in which no worker waits while a file is left. Its own default
 * is one less than there are processors, which on two would run the unit tests alone and one by one.
 */
const maxWorkers = Math.max(2, availableParallelism());

export default defineConfig({
  test: {
    reporters: ['default', './tests/tally.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/journeys/**'],
          globalSetup: ['tests/machine/temporaryFolder.ts'],
          // A limit for what hangs: beside other programs a test may take ten times as long as alone.
          testTimeout: 240_000,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/machine/temporaryFolder.ts', 'tests/site/setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // One second, as is the default, is short where other programs keep the processors busy.
          expect: { poll: { timeout: 60_000 } },
          maxWorkers,
        },
      },
    ],
  },
});
