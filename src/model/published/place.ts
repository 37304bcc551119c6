/** A page other than a paper's that a search may lead to, as it is published: what it is called, its path, its kind, its other names. */
export type Place = readonly [
  title: string,
  path: string,
  kind: 'Theme' | 'Concept' | 'Author',
  ...names: string[],
];
