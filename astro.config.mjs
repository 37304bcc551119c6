import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig, fontProviders } from 'astro/config';
import project from './package.json' with { type: 'json' };

const cut = (name) => `./src/assets/fonts/${name}.woff2`;

export default defineConfig({
  site: process.env.SITE ?? project.homepage,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  integrations: [mdx()],
  markdown: { processor: unified({ smartypants: false }) },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Newsreader',
      cssVariable: '--font-text',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          { src: [cut('newsreader')], weight: '400 650', style: 'normal', unicodeRange: ['U+0000-00FF', 'U+0152-0153', 'U+2010-20AC', 'U+2122', 'U+2190-2265'] },
          { src: [cut('newsreader-names')], weight: '400 650', style: 'normal', unicodeRange: ['U+0100-0151', 'U+0154-021B'] },
          { src: [cut('newsreader-italic')], weight: '400', style: 'italic' },
        ],
      },
    },
  ],
  vite: { ssr: { external: ['pagefind'] } },
});
