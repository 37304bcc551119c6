import { firefox } from './firefox.ts';
import { everyJourney } from './everyJourney.ts';
import { inBrowser } from './journeys.ts';

inBrowser(firefox, everyJourney);
