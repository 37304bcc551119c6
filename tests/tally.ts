import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends a run with a line of its own, `N passed, N failed`, for whoever reads only the last line. A run that ends with an error outside of any
 * test, such as a file left in the temporary folder, has one failure at least.
 */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number =>
      tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    // After the summary of the other reporters, which is printed in the same turn.
    process.on('exit', (code) => {
      const failed = count('failed') + broken;
      console.log(`${count('passed')} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed`);
    });
  }
}
