import { webkit } from './webkit.ts';
import { everyJourney } from './everyJourney.ts';
import { inBrowser } from './journeys.ts';

inBrowser(webkit, everyJourney);
