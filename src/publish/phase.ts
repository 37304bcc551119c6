/** Takes what a phase of the build makes and its work, gives what the work gives, and in a build prints a line with its seconds. */
export async function inPhase<Made>(name: string, work: () => Made | Promise<Made>): Promise<Made> {
  const start = performance.now();
  const made = await work();
  if (import.meta.env.PROD) console.log(phaseLine(name, performance.now() - start));
  return made;
}

/** Takes what was made and the milliseconds it took, and gives the line that says so. */
export function phaseLine(name: string, milliseconds: number): string {
  return `  ${name}: ${(milliseconds / 1000).toFixed(1)} s`;
}
