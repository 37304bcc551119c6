import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** Layers that run in a browser, of which no layer that runs at build may know; `dom` is what `search` and `browser` share. */
const inBrowser = ['dom', 'search', 'browser', 'offline'];

/**
 * The direction of imports, lowest layer first: what a folder must not reach for.
 * `text ← model ← markdown ← collect ← corpus ← loaders ← pages, components, scripts`; `publish` uses `corpus` and below.
 */
const above = {
  text: ['model', 'markdown', 'collect', 'corpus', 'publish', 'loaders', ...inBrowser, 'pages'],
  model: ['markdown', 'collect', 'corpus', 'publish', 'loaders', ...inBrowser, 'pages'],
  markdown: ['collect', 'corpus', 'publish', 'loaders', ...inBrowser, 'pages'],
  collect: ['corpus', 'publish', 'loaders', ...inBrowser, 'pages'],
  corpus: ['publish', 'loaders', ...inBrowser, 'pages'],
  // It writes the bundles in the form in which `offline` reads them.
  publish: ['collect', 'loaders', 'dom', 'search', 'browser', 'pages'],
  loaders: [...inBrowser, 'pages'],
  ...Object.fromEntries(
    inBrowser.map((layer) => [
      layer,
      [
        ...['markdown', 'collect', 'corpus', 'publish', 'loaders', 'pages'],
        ...inBrowser.filter((other) => other !== layer && (other !== 'dom' || layer === 'offline')),
      ],
    ]),
  ),
};

/** Layers that a browser or a plain test must be able to load: no disk, no Astro. */
const pure = ['text', 'model', ...inBrowser];

const layerRules = Object.entries(above).map(([layer, forbidden]) => ({
  files: [`src/${layer}/**/*.ts`],
  rules: {
    // What is imported when it is needed is imported too.
    'no-restricted-syntax': [
      'error',
      {
        selector: `ImportExpression[source.value=/\\u002f(${forbidden.join('|')})\\u002f/]`,
        message: `src/${layer} is below that folder; imports run one way (see the README).`,
      },
    ],
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [...forbidden, 'components', 'layouts'].map((folder) => `**/${folder}/**`),
            message: `src/${layer} is below that folder; imports run one way (see the README).`,
          },
          ...(pure.includes(layer)
            ? [
                {
                  group: ['node:*', 'astro:*'],
                  message: `src/${layer} is pure: no disk and no Astro.`,
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      // TypeScript itself asks for brackets where a key is not declared (noPropertyAccessFromIndexSignature).
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Code points are just what text is taken apart into here.
      '@typescript-eslint/no-misused-spread': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'off',
    },
  },
  // Configuration files and .astro files are checked by `astro check`; typed rules need a project there.
  {
    files: ['**/*.js', '**/*.mjs', '**/*.astro', '**/*.astro/*.ts'],
    ...ts.configs.disableTypeChecked,
  },
  layerRules,
);
