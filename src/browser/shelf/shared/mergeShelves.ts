import { joinNotes, type SavedPaper, type Shelf } from '../kept/shelf.ts';

/** What came of laying one list over another, in papers. */
export interface MergeReport {
  readonly added: number;
  readonly alreadyThere: number;
  /** Notes taken over where the reader had none. */
  readonly notesTaken: number;
  /** Notes that differ from the reader's own, which stayed. */
  readonly notesLeft: number;
}

/**
 * Takes a reader's shelf and papers from elsewhere, and gives the shelf with both. Nothing of the reader's own is overwritten: a note
 * is taken only where there was none, and what was read stays read.
 */
export function mergeShelves(
  shelf: Shelf,
  papers: readonly SavedPaper[],
): { shelf: Shelf; report: MergeReport } {
  const own = new Map(shelf.papers.map((paper) => [paper.slug, paper]));
  const gone = new Map(shelf.removed.map((paper) => [paper.slug, paper]));
  const incoming = onceEach(papers);
  // What was taken off comes back with what the reader wrote about it.
  const fresh = incoming
    .filter(({ slug }) => !own.has(slug))
    .map((theirs) => {
      const mine = gone.get(theirs.slug);
      const note = joinNotes([mine?.note ?? '', theirs.note]);
      return { ...theirs, isRead: theirs.isRead || mine?.isRead === true, note };
    });
  const pairs = incoming.flatMap((theirs) => {
    const mine = own.get(theirs.slug);
    return mine === undefined ? [] : [{ mine, theirs }];
  });
  const freshSlugs = new Set(fresh.map(({ slug }) => slug));
  const joined = new Map(pairs.map(({ mine, theirs }) => [mine.slug, joinPapers(mine, theirs)]));
  return {
    shelf: {
      papers: [...shelf.papers.map((paper) => joined.get(paper.slug) ?? paper), ...fresh].sort(
        (a, b) => a.added - b.added,
      ),
      removed: shelf.removed.filter(({ slug }) => !freshSlugs.has(slug)),
    },
    report: {
      added: fresh.length,
      alreadyThere: pairs.length,
      notesTaken: pairs.filter(({ mine, theirs }) => mine.note === '' && theirs.note !== '').length,
      notesLeft: pairs.filter(({ mine, theirs }) => isOtherNote(mine, theirs)).length,
    },
  };
}

/** A paper that is named twice, under two names perhaps, has the notes of both. */
function onceEach(papers: readonly SavedPaper[]): SavedPaper[] {
  return [...Map.groupBy(papers, ({ slug }) => slug).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const all = [first, ...others];
    const note = joinNotes(all.map((paper) => paper.note));
    return [{ ...first, isRead: all.some(({ isRead }) => isRead), note }];
  });
}

function joinPapers(mine: SavedPaper, theirs: SavedPaper): SavedPaper {
  return {
    ...mine,
    isRead: mine.isRead || theirs.isRead,
    note: mine.note === '' ? theirs.note : mine.note,
  };
}

function isOtherNote(mine: SavedPaper, theirs: SavedPaper): boolean {
  return mine.note !== '' && theirs.note !== '' && mine.note !== theirs.note;
}

/** Takes a report and gives it in words. */
export function mergeWords({ added, alreadyThere, notesTaken, notesLeft }: MergeReport): string {
  const parts = [
    `${count(added, 'paper')} added`,
    ...(alreadyThere > 0 ? [`${alreadyThere} already on your shelf`] : []),
    ...(notesTaken > 0 ? [`${count(notesTaken, 'note')} taken over`] : []),
    ...(notesLeft > 0 ? [`${count(notesLeft, 'other note')} left out, for you have your own`] : []),
  ];
  return `${parts.join('; ')}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
