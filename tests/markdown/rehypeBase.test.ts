import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { rehypeBase } from '../../src/markdown/rehypeBase.ts';

async function render(text: string, base: string): Promise<string> {
  const made = unified()
    .use(remarkParse)
    .use(remarkRehype)
    .use(rehypeBase, { base })
    .use(rehypeStringify);
  return String(await made.process(text));
}

it('puts the folder of the site before addresses below its root, and before no others', async () => {
  const text =
    '[PiSSA](/papers/pissa/) ![map](/map.svg) [here](#a) [arXiv](https://arxiv.org/) [b](//example.org/)';
  expect(await render(text, '/florilegium/')).toBe(
    '<p><a href="/florilegium/papers/pissa/">PiSSA</a> <img src="/florilegium/map.svg" alt="map"> <a href="#a">here</a> <a href="https://arxiv.org/">arXiv</a> <a href="//example.org/">b</a></p>',
  );
  expect(await render(text, '/')).toContain('href="/papers/pissa/"');
});
