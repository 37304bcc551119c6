import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { importX } from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import { layers } from './eslint.layers.js';

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
  'src/offline/{answers,routes,store}.ts',
  'src/publish/hosts/**',
  'src/publish/offline/{offline,offlineFiles}.ts',
  // Settings are quoted as a person writes them.
  'src/publish/siteAddress.ts',
  // Listings and their addresses elsewhere, and signs of formulas.
  'src/{collect,text}/**',
];

export default defineConfig(
  { ignores: ['dist/', 'dist-base/', '.astro/', '.cache/', 'node_modules/'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  astro.configs.recommended,
  { plugins: { 'import-x': importX } },
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
  layers,
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
    files: ['src/**/*.ts'],
    ignores: belowRoot,
    rules: { 'no-restricted-syntax': ['error', ...byHand] },
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
);
