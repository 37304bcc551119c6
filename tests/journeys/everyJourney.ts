import { everyPage } from './everyPage.ts';
import { formulas } from './formulas.ts';
import type { Journey } from './journeys.ts';
import { reading } from './reading.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { shelf } from './shelf.ts';

/** What readers do, the same in every browser. */
export const everyJourney: readonly Journey[] = [search, shelf, reading, settings, formulas];

/** The same, and what the other tests of the site look at in Chromium alone. */
export const inOtherBrowsers: readonly Journey[] = [...everyJourney, everyPage];
