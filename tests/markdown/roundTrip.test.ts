import { it } from 'vitest';
import { checkRoundTrip } from './roundTrip.ts';

it('brings abstracts of any kind to the page without an error or a lost word', async () => {
  // `npm run fuzz` does the same 20,000 times.
  await checkRoundTrip(500);
});
