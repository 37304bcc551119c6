/** Letters that a short title may have. */
const LONGEST = 40;

/** Takes a title and gives the name by which the paper is called where there is little room: what stands before the colon, cut at a word. */
export function shortTitle(title: string): string {
  const [name = title] = title.split(/:\s/);
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}
