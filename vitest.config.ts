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
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/site/setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // Each file has a browser of its own, which is a load on its own: more at once would only wait for each other.
          maxWorkers: 2,
        },
      },
    ],
  },
});
