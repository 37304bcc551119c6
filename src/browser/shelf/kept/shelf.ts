/** A paper that a reader saved. The title is kept too, so that the shelf can be read even when the paper is gone. */
export interface SavedPaper {
  readonly slug: string;
  readonly title: string;
  /** When it was saved, in milliseconds since 1970. */
  readonly added: number;
  readonly isRead: boolean;
  /** What the reader wrote about it; '' where nothing. */
  readonly note: string;
}

/** What a reader saved, the earliest first. */
export interface Shelf {
  readonly papers: readonly SavedPaper[];
  /** What was taken off, the latest first: saving it again brings back its note. What was written about is never forgotten. */
  readonly removed: readonly SavedPaper[];
}

export const EMPTY_SHELF: Shelf = { papers: [], removed: [] };

/** Papers taken off that are remembered though nothing was written about them. */
const REMEMBERED = 20;

/** Takes a shelf and a slug and gives what was saved under it. */
export function findSaved({ papers }: Shelf, slug: string): SavedPaper | undefined {
  return papers.find((paper) => paper.slug === slug);
}

/** Takes a shelf and a paper and gives the shelf with it: as it was where it was taken off of late, the same shelf where it stands there. */
export function addPaper(
  shelf: Shelf,
  { slug, title }: Pick<SavedPaper, 'slug' | 'title'>,
  now: number,
): Shelf {
  if (findSaved(shelf, slug) !== undefined) return shelf;
  const before = shelf.removed.find((paper) => paper.slug === slug);
  const saved = { isRead: false, note: '', added: now, ...before, slug, title };
  return {
    papers: [...shelf.papers, saved].sort((a, b) => a.added - b.added),
    removed: shelf.removed.filter((paper) => paper !== before),
  };
}

/** Takes a shelf and a slug and gives the shelf without that paper, which is remembered for a while. */
export function removePaper(shelf: Shelf, slug: string): Shelf {
  const saved = findSaved(shelf, slug);
  if (saved === undefined) return shelf;
  return {
    papers: shelf.papers.filter((paper) => paper !== saved),
    removed: remembered([saved, ...shelf.removed.filter((paper) => paper.slug !== slug)]),
  };
}

/** Takes a shelf, a slug and whether the paper was read, and gives the shelf that says so. */
export function setRead(shelf: Shelf, slug: string, isRead: boolean): Shelf {
  return changePaper(shelf, slug, { isRead });
}

/**
 * Takes a shelf, a slug, a note and the note from which it was written (else the one there), and gives the shelf with the new note on the paper. Where the
 * note became another meanwhile, in another tab, both stay. A paper that was taken off meanwhile keeps the note for its return.
 */
export function setNote(shelf: Shelf, slug: string, note: string, from?: string): Shelf {
  const isOn = findSaved(shelf, slug) !== undefined;
  const list = isOn ? shelf.papers : shelf.removed;
  const changed = list.map((paper) =>
    paper.slug === slug
      ? {
          ...paper,
          note: paper.note === (from ?? paper.note) ? note : joinNotes([note, paper.note]),
        }
      : paper,
  );
  return isOn ? { ...shelf, papers: changed } : { ...shelf, removed: changed };
}

/** Takes notes on one paper and gives one note that has them all; what stands in another is not said twice. */
export function joinNotes(notes: readonly string[]): string {
  const longest = [...notes].sort((a, b) => b.length - a.length);
  return notes
    .filter((note, at) => note.trim() !== '' && notes.indexOf(note) === at)
    .filter((note) => longest.every((other) => other === note || !other.includes(note)))
    .join('\n\n');
}

/** Takes a shelf, a slug that was kept and what the paper is called now, and gives the shelf under the present names. */
export function renamePaper(
  shelf: Shelf,
  kept: string,
  { slug, title }: Pick<SavedPaper, 'slug' | 'title'>,
): Shelf {
  const isTwice = slug !== kept && findSaved(shelf, slug) !== undefined;
  const renamed = changePaper(shelf, kept, { slug, title });
  if (!isTwice) return renamed;
  // Saved under both names: one of them stays, with the notes of both.
  const both = renamed.papers.filter((paper) => paper.slug === slug);
  const [first, ...others] = both;
  return changePaper(
    { ...renamed, papers: renamed.papers.filter((paper) => !others.includes(paper)) },
    slug,
    {
      isRead: both.some(({ isRead }) => isRead),
      note: joinNotes([first, ...others].map((paper) => paper?.note ?? '')),
    },
  );
}

function remembered(removed: readonly SavedPaper[]): SavedPaper[] {
  return removed.filter(({ note }, at) => note !== '' || at < REMEMBERED);
}

function changePaper(shelf: Shelf, slug: string, change: Partial<SavedPaper>): Shelf {
  return {
    ...shelf,
    papers: shelf.papers.map((paper) => (paper.slug === slug ? { ...paper, ...change } : paper)),
  };
}
