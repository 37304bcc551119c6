import { chromium } from './chromium.ts';
import { everyJourney } from './everyJourney.ts';
import { inBrowser } from './journeys.ts';

inBrowser(chromium, everyJourney);
