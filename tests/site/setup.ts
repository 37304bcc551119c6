import { existsSync } from 'node:fs';

/** The site under test is the one that `npm run build` made. */
export default function setup(): void {
  if (existsSync('dist/index.html')) return;
  throw new Error('dist/ is not there: run `npm run build` first, as `npm test` does');
}
