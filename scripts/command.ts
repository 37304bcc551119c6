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

/** Takes the problem that keeps a command from starting, prints it and ends the command with 1. */
export function refuse(problem: Problem): never {
  console.error(formatProblem(problem));
  process.exit(1);
}
