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

/** Paths written by hand lead nowhere once the site is published under a folder. */
const rootAbsolute = ':not(CallExpression[callee.name=/^(address|whole)$/]) >';
const byHand = [
  "JSXAttribute[name.name=/^(href|src|action)$/] > Literal[value='/']",
  `${rootAbsolute} Literal[value=/^\\u002f[a-z_]/]`,
  `${rootAbsolute} TemplateLiteral > TemplateElement:first-child[value.raw=/^\\u002f([a-z_]|$)/]`,
].map((selector) => ({
  selector,
  message: 'A path below the root of the site; write address(…) of src/model/address.ts.',
}));

/** What takes a string as HTML or as code: the content security policy of every page has the browser refuse it. */
const refused = {
  message: 'The content security policy refuses it: build elements (src/dom/build.ts).',
  members: [
    ...['innerHTML', 'outerHTML', 'srcdoc', 'insertAdjacentHTML', 'createContextualFragment'],
    ...['parseFromString', 'setHTMLUnsafe', 'parseHTMLUnsafe'],
  ],
};

/** What of the document writes a page as a string. */
const written = ['write', 'writeln', 'execCommand'];

/** Here paths are files of the build, or keys of the cache, below the root of the site. */
const belowRoot = [
  'src/offline/answers.ts',
  'src/offline/store.ts',
  'src/publish/{knownAddresses,manifest,pageChanges,siteHeaders}.ts',
  'src/publish/offline.ts',
  'src/publish/offlineFiles.ts',
  // Settings are quoted as a person writes them.
  'src/publish/siteAddress.ts',
  // Listings and their addresses elsewhere, and signs of formulas.
  'src/{collect,text}/**',
];

const layerRules = [true, false].flatMap((hasByHand) =>
  Object.entries(above).map(([layer, forbidden]) => ({
    files: hasByHand
      ? [`src/${layer}/**/*.ts`]
      : belowRoot.map((file) => [`src/${layer}/**/*.ts`, file]),
    rules: {
      // What is imported when it is needed is imported too.
      'no-restricted-syntax': [
        'error',
        {
          selector: `ImportExpression[source.value=/\\u002f(${forbidden.join('|')})\\u002f/]`,
          message: `src/${layer} is below that folder; imports run one way (see the README).`,
        },
        ...(hasByHand ? byHand : []),
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
  })),
);

export default defineConfig(
  { ignores: ['dist/', 'dist-base/', '.astro/', '.cache/', 'node_modules/'] },
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
  {
    files: ['src/**/*.ts', 'src/**/*.astro', 'src/**/*.astro/*.ts'],
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-properties': [
        'error',
        ...refused.members.map((property) => ({ property, message: refused.message })),
        ...written.map((property) => ({ object: 'document', property, message: refused.message })),
      ],
    },
  },
  {
    files: ['src/**/*.astro'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...byHand,
        {
          selector: 'JSXAttribute[name.name=/^(style|on[a-z]+)$/]',
          message:
            'The content security policy allows no style or event in an attribute: use a class, an attribute of SVG, or rules in a <style>.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.astro/*.{js,ts}', 'src/{pages,components,layouts}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...byHand] },
  },
);
