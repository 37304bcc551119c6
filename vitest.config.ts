import { defineConfig } from 'vitest/config';

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
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/machine/temporaryFolder.ts', 'tests/site/setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // They share one browser, which is a load on its own: more at once would only wait for each other.
          maxWorkers: 2,
        },
      },
    ],
  },
});
