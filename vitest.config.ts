import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/**
 * Files at once, the same for all projects: vitest then runs them as one group, in which no worker waits while a file is left. Its own default
 * is one less than there are processors, which on two would run the unit tests alone and one by one.
 */
const maxWorkers = Math.max(2, availableParallelism());

/** The folder that the second site under test is made for, as tests/site/folder.env has it. */
const FOLDER = '/florilegium/';

/**
 * What runs in the folder with every run of the tests: the journeys through search, palette, shelf, comparison, triage and map, and what follows
 * links, fetches and caches. `npm run test:base` runs all files there, which takes as long again as at the root.
 */
const IN_FOLDER =
  'tests/site/{cite,install,mapAddress,missingPage,offline,paperLinks,searchStart}.test.ts';

/** They build sites of their own, which are at the root, or follow the addresses of both sites at once. */
const ONCE = ['buildLog', 'hostile', 'links', 'published', 'searchSizes'];

export default defineConfig(({ mode }) => ({
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
      siteProject('site', { TEST_SITE: 'dist', BASE_URL: '/' }, [
        'tests/site/**/*.test.ts',
        // Those in Chromium, whose tests of the site go the same ways, run in the folder.
        'tests/journeys/{firefox,webkit}.test.ts',
      ]),
      siteProject(
        'site-in-folder',
        // What the tests import makes addresses below the same folder.
        { TEST_SITE: 'dist-base', BASE_URL: FOLDER },
        [
          'tests/journeys/chromium.test.ts',
          mode === 'whole' ? 'tests/site/**/*.test.ts' : IN_FOLDER,
        ],
        ONCE,
      ),
    ],
  },
}));

/** The tests of a built site, but for those of the names given. */
function siteProject(
  name: string,
  env: { TEST_SITE: string; BASE_URL: string },
  include: string[],
  without: readonly string[] = [],
): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include,
      exclude: without.map((file) => `tests/site/${file}.test.ts`),
      env,
      globalSetup: ['tests/machine/temporaryFolder.ts', 'tests/site/setup.ts'],
      testTimeout: 240_000,
      hookTimeout: 240_000,
      // One second, as is the default, is short where other programs keep the processors busy.
      expect: { poll: { timeout: 60_000 } },
      maxWorkers,
    },
  };
}
