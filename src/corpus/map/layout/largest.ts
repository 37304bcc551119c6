/** Takes values and how many to find, and gives the places of the largest, the largest first; of equals the earlier one first. */
export function largest(values: Float64Array, count: number): number[] {
  const found: number[] = [];
  let least = -Infinity;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (found.length >= count && value <= least) continue;
    let to = found.length;
    while (to > 0 && (values[found[to - 1] ?? 0] ?? 0) < value) to--;
    found.splice(to, 0, at);
    if (found.length > count) found.pop();
    least = values[found.at(-1) ?? 0] ?? 0;
  }
  return found;
}
