import { firefox } from './firefox.ts';
import { inOtherBrowsers } from './everyJourney.ts';
import { inBrowser } from './journeys.ts';

inBrowser(firefox, inOtherBrowsers);
