import { expect, it } from 'vitest';
import { withStyles } from '../../../src/publish/head/inlineStyles.ts';

it('puts the style sheets of a page into it, in their order, and leaves its other links alone', () => {
  const page =
    '<link rel="icon" href="/i.svg"><link rel="stylesheet" href="/_astro/a.css"><link rel="stylesheet" href="/_astro/b.css"><p>$&</p>';
  const sheets: Record<string, string> = {
    '/_astro/a.css': 'a{content:"$&"}',
    '/_astro/b.css': 'b{}',
  };
  expect(withStyles(page, (address) => sheets[address] ?? '')).toBe(
    '<link rel="icon" href="/i.svg"><style>a{content:"$&"}</style><style>b{}</style><p>$&</p>',
  );
});
