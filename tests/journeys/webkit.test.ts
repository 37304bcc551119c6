import { webkit } from './webkit.ts';
import { inOtherBrowsers } from './everyJourney.ts';
import { inBrowser } from './journeys.ts';

inBrowser(webkit, inOtherBrowsers);
