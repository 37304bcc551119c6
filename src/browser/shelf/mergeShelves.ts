import { findSaved, type SavedPaper, type Shelf } from './shelf.ts';

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
  const incoming = [...new Map(papers.map((paper) => [paper.slug, paper])).values()];
  const fresh = incoming.filter(({ slug }) => findSaved(shelf, slug) === undefined);
  const pairs = incoming.flatMap((theirs) => {
    const mine = findSaved(shelf, theirs.slug);
    return mine === undefined ? [] : [{ mine, theirs }];
  });
  const joined = new Map(pairs.map(({ mine, theirs }) => [mine.slug, joinPapers(mine, theirs)]));
  return {
    shelf: {
      papers: [...shelf.papers.map((paper) => joined.get(paper.slug) ?? paper), ...fresh].sort(
        (a, b) => a.added - b.added,
      ),
      removed: shelf.removed.filter(({ slug }) => fresh.every((paper) => paper.slug !== slug)),
    },
    report: {
      added: fresh.length,
      alreadyThere: pairs.length,
      notesTaken: pairs.filter(({ mine, theirs }) => mine.note === '' && theirs.note !== '').length,
      notesLeft: pairs.filter(({ mine, theirs }) => isOtherNote(mine, theirs)).length,
    },
  };
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
