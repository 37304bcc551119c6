/**
 * Papers that get a marker on the map, which is a link with a title and stands in the list below too: two hundred bytes in each place. Of more, the
 * page would come to megabytes and no finger would find one.
 */
const MOST_MARKERS = 1000;

/** Takes the papers of each theme and how many may have a marker, and gives those of each theme that have one: all where they are few, else an even share. */
export function chooseMarked<Paper>(
  themes: readonly (readonly Paper[])[],
  most = MOST_MARKERS,
): (readonly Paper[])[] {
  const all = themes.reduce((sum, papers) => sum + papers.length, 0);
  if (all <= most) return [...themes];
  return themes.map((papers) => {
    // A theme of few papers keeps one, so that none is missing from the map.
    const share = Math.max(Math.floor((papers.length * most) / all), Math.min(papers.length, 1));
    return Array.from(
      { length: share },
      (_, at) => papers[Math.floor((at * papers.length) / share)],
    ).flatMap((paper) => paper ?? []);
  });
}
