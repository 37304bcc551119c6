import { planTheme } from '../src/scaffold/newTheme.ts';
import { requireFolder } from './command.ts';
import { readNewName, writePlanned } from './newPage.ts';

const HELP = `npm run new:theme -- "Name of the theme" [options]

Writes a page for a theme that has none, with its fields explained, placed after the last one.
Refuses a name that another theme has; never changes a file that is there.

  --content FOLDER    the content folder (content)
  --help              this text`;

const asked = readNewName(HELP, 'npm run new:theme -- "Scaling laws"');
if (asked !== undefined)
  writePlanned(planTheme(requireFolder(asked.content), 'src/assets/plants', asked.name));
