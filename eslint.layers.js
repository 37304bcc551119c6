import { createNodeResolver } from 'eslint-plugin-import-x';

/** What every layer may import beside itself. */
const words = ['text', 'model'];
/** What also reads and understands the content folder, at build. */
const content = [...words, 'markdown', 'content'];

/**
 * What each folder of `src` may import beside itself; whatever is not named here is forbidden to it. Lowest first:
 * `text ← model ← { markdown, content } ← { collect, corpus } ← { scaffold, evaluate, loaders, publish } ← check ← pages, scripts`, and in the
 * browser `text, model ← dom ← { search, browser }`.
 */
const LAYERS = {
  text: [],
  model: ['text'],
  markdown: words,
  content: words,
  collect: content,
  corpus: content,
  scaffold: [...content, 'corpus'],
  evaluate: [...content, 'collect', 'corpus'],
  loaders: [...content, 'corpus'],
  // It writes the bundles in the form in which `offline` reads them.
  publish: [...content, 'corpus', 'offline'],
  check: [...content, 'corpus', 'scaffold'],
  dom: words,
  search: [...words, 'dom'],
  browser: [...words, 'dom'],
  offline: words,
};

/** The same within `search`. */
const SEARCH = {
  query: [],
  index: ['query'],
  'engine/words': ['query', 'index'],
  'engine/plan': ['query', 'index', 'engine/words'],
  engine: ['query', 'index'],
  answer: ['query', 'index', 'engine'],
  page: ['query', 'index', 'engine', 'answer'],
  palette: ['query', 'index', 'engine', 'answer'],
};

/** Layers that a browser or a plain test must be able to load: no disk, no Astro. */
const PURE = ['text', 'model', 'dom', 'search', 'browser', 'offline'];

/** Files that Astro makes pages of. Their scripts run in the browser, all else at build. */
const PAGES = 'src/{pages,components,layouts}/**/*';

/** What a zone of files may import from a folder: its own and those named. */
const only = (target, from, allowed, rule) => ({
  target: `./${target}`,
  from: `./${from}`,
  except: allowed.map((folder) => `./${folder}`),
  message: `${rule} (see eslint.layers.js and docs/architecture.md).`,
});

const restricted = (files, zones) => ({
  files,
  rules: { 'import-x/no-restricted-paths': ['error', { zones }] },
});

const layer = (name, allowed) =>
  only(
    `src/${name}`,
    'src',
    [name, ...allowed, 'assets', 'styles'],
    `src/${name} imports only ${allowed.join(', ') || 'itself'}`,
  );

const withinSearch = Object.entries(SEARCH).map(([name, allowed]) =>
  only(
    `src/search/${name}`,
    'src/search',
    [name, ...allowed],
    `src/search/${name} imports only ${allowed.join(', ') || 'itself'}`,
  ),
);

/** The direction of imports, for `.ts` and `.astro` files alike. */
export const layers = [
  {
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.js', '.mjs', '.astro', '.css'] }),
      ],
      'import-x/extensions': ['.ts', '.js', '.mjs', '.astro'],
      'import-x/parsers': {
        '@typescript-eslint/parser': ['.ts'],
        'astro-eslint-parser': ['.astro'],
      },
    },
  },
  ...Object.entries(LAYERS).map(([name, allowed]) =>
    restricted(
      [`src/${name}/**/*.ts`],
      [layer(name, allowed), ...(name === 'search' ? withinSearch : [])],
    ),
  ),
  restricted(
    [`${PAGES}.astro`, `${PAGES}.ts`],
    [
      only(
        'src',
        'src',
        [...content, 'corpus', 'publish', 'pages', 'components', 'layouts', 'assets', 'styles'],
        'what makes a page runs at build: code of the browser belongs in a script element',
      ),
    ],
  ),
  restricted(
    [`${PAGES}.astro/*.ts`],
    [
      only(
        'src',
        'src',
        [...words, 'dom', 'search', 'browser'],
        'a script of a page runs in the browser',
      ),
    ],
  ),
  {
    files: PURE.map((name) => `src/${name}/**/*.ts`),
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*', 'astro:*'], message: 'No disk and no Astro here.' }] },
      ],
    },
  },
];
