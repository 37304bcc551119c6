/** Every paper of the index, and what they can be sorted out by. */
export interface PaperList {
  /** Names the index: another one, another name. */
  readonly index: string;
  /** In the order of their titles. */
  readonly ids: readonly string[];
  /** Papers by each value of `theme`, `year`, `venue` or `has`. */
  readonly members: (filter: string) => ReadonlyMap<string, ReadonlySet<string>>;
}

/** Takes the list as it was published and gives it for use; throws where it is something else. */
export function readPaperList(published: unknown): PaperList {
  const { index, ids, ...filters } = published as { index: string; ids: string[] } & Record<
    string,
    Record<string, number[]>
  >;
  const idsOf = (numbers: readonly number[]): Set<string> =>
    new Set(numbers.flatMap((number) => ids[number] ?? []));
  const members = new Map(
    Object.entries(filters).map(([filter, values]) => [
      filter,
      new Map(Object.entries(values).map(([value, numbers]) => [value, idsOf(numbers)])),
    ]),
  );
  return { index, ids, members: (filter) => members.get(filter) ?? new Map<string, Set<string>>() };
}
