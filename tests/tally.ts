import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with a line of its own, `N passed, N failed`, for whoever reads only the last line. */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number =>
      tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    // After the summary of the other reporters, which is printed in the same turn.
    process.on('exit', () => {
      console.log(`${count('passed')} passed, ${count('failed') + broken} failed`);
    });
  }
}
