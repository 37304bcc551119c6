/** Asked for at once: a browser gives up where thousands of requests wait. */
const AT_ONCE = 40;

/** Takes a list and what to do with each of it, and gives what came of it, in order; only so many are begun at once. */
export async function mapInBatches<From, To>(
  list: readonly From[],
  act: (one: From) => Promise<To>,
): Promise<To[]> {
  const done: To[] = [];
  for (let at = 0; at < list.length; at += AT_ONCE) {
    done.push(...(await Promise.all(list.slice(at, at + AT_ONCE).map(act))));
  }
  return done;
}
