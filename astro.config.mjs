import process from 'node:process';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig, fontProviders } from 'astro/config';
import { rehypeBase } from './src/markdown/rehypeBase.ts';
import { withoutHeadInject } from './src/publish/buildLog.ts';
import { hostFiles } from './src/publish/hosts/hostFiles.ts';
import { inlineStyles } from './src/publish/head/inlineStyles.ts';
import { offline } from './src/publish/offline/offline.ts';
import { ownAddress } from './src/publish/head/ownAddress.ts';
import { scriptAddress } from './src/publish/head/scriptAddress.ts';
import { siteAddress, tellAddress } from './src/publish/siteAddress.ts';
import { strictPolicy } from './src/publish/policy/strictPolicy.ts';

const made = siteAddress(process.env);
const policy = strictPolicy();
const cut = (name) => `./src/assets/fonts/${name}.woff2`;

export default defineConfig({
  site: made.site,
  base: made.base,
  // Tests and benchmarks build other collections than content/, each with a cache of its own.
  ...(process.env.CACHE ? { cacheDir: process.env.CACHE } : {}),
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // The map is the longest page by far. The policy is made from finished pages; the worker bundles what the others have made; the files for hosts
  // come last, as they speak of all files.
  integrations: [
    tellAddress(made),
    mdx(),
    ownAddress(),
    scriptAddress(),
    inlineStyles(['map']),
    policy.integration,
    offline(),
    hostFiles({
      content: process.env.CONTENT ?? 'content',
      contentSecurityPolicy: () => policy.sent(),
    }),
  ],
  markdown: { processor: unified({ smartypants: true, rehypePlugins: [[rehypeBase, made]] }) },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Newsreader',
      cssVariable: '--font-text',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          { src: [cut('newsreader')], weight: '400 600', style: 'normal' },
          { src: [cut('newsreader-italic')], weight: '400', style: 'italic' },
        ],
      },
    },
    {
      // A family of its own, so that it is not fetched ahead on every page but only where a name needs it.
      provider: fontProviders.local(),
      name: 'Newsreader names',
      cssVariable: '--font-names',
      fallbacks: [],
      options: {
        variants: [
          {
            src: [cut('newsreader-names')],
            weight: '400 600',
            style: 'normal',
            unicodeRange: ['U+0100-0151', 'U+0154-021B'],
          },
        ],
      },
    },
  ],
  logger: { entrypoint: './src/publish/buildLog.ts' },
  vite: {
    ssr: { external: ['pagefind'] },
    build: { rolldownOptions: { onLog: withoutHeadInject } },
  },
});
