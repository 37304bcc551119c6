import { statSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { formatProblem, type Problem } from '../src/model/problem.ts';

/** Takes what a command can be asked and gives what it was asked; an option it does not know ends it with 2 and a sentence. */
export function readArguments<Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

/** Takes an option's name and value and gives the whole number it is; anything else ends the command with 2 and a sentence. */
export function readCount(option: string, value: string): number {
  return /^\d+$/.test(value) ? Number(value) : refuseOption(option, value, 'a whole number');
}

/** Takes an option's name, the value found and what is wanted, prints that and ends the command with 2. */
export function refuseOption(option: string, found: string, wanted: string): never {
  console.error(`${option}: found ${JSON.stringify(found)}; write ${wanted}`);
  process.exit(2);
}

/** Takes the path of a folder and gives it; where there is none, the command ends with 1 and a sentence. */
export function requireFolder(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return path;
  return refuse({ path, message: 'no such folder', hint: 'check the path' });
}

/** Takes the problem that keeps a command from starting, prints it and ends the command with 1. */
export function refuse(problem: Problem): never {
  console.error(formatProblem(problem));
  process.exit(1);
}
