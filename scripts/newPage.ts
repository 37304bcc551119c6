import { writeNewPage, type PlannedNewPage } from '../src/scaffold/newPage.ts';
import type { Problem } from '../src/model/problem.ts';
import { readArguments, refuse, refuseOption } from './command.ts';

/**
 * Takes a command's help and an example of it, and gives the name and the content folder it was asked for. Without a name it ends with 2
 * and a sentence; asked for help, it prints that and gives nothing.
 */
export function readNewName(
  help: string,
  example: string,
): { name: string; content: string } | undefined {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      content: { type: 'string', default: 'content' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return undefined;
  }
  const name = positionals.join(' ').replace(/\s+/g, ' ').trim();
  if (name === '') return refuseOption('name', name, `one: ${example}`);
  return { name, content: values.content };
}

/** Takes a planned page, writes it and says what to do next; a problem is printed and ends the command with 1. */
export function writePlanned(planned: PlannedNewPage | { problem: Problem }): void {
  if ('problem' in planned) refuse(planned.problem);
  const problem = writeNewPage(planned);
  if (problem !== undefined) refuse(problem);
  console.log(`${planned.path} is written.`);
  for (const line of planned.advice) console.log(line);
}
