import { planConcept } from '../src/scaffold/newConcept.ts';
import { requireFolder } from './command.ts';
import { readNewName, writePlanned } from './newPage.ts';

const HELP = `npm run new:concept -- "Name of the concept" [options]

Writes a page for a concept that has none, with its fields explained, and tells how abstracts
speak of it. Refuses a name that another concept has; never changes a file that is there.

  --content FOLDER    the content folder (content)
  --help              this text`;

const asked = readNewName(HELP, 'npm run new:concept -- "Weight decay"');
if (asked !== undefined) writePlanned(planConcept(requireFolder(asked.content), asked.name));
