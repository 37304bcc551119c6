import { isSlug } from '../../../model/permalink.ts';
import { EMPTY_SHELF, joinNotes, type SavedPaper, type Shelf } from './shelf.ts';

/** The form in which a shelf is kept and backed up; a later one is never read as this one. */
const VERSION = 1;

/** A shelf as it was read, with what could not be: `foreign` says why the text as a whole is to be set aside. */
export interface ReadShelf {
  readonly shelf: Shelf;
  readonly foreign?: string;
  /** Entries that were no papers. */
  readonly unreadable: number;
}

/** Takes a shelf and gives the text that it is kept as. */
export function formatShelf(shelf: Shelf): string {
  return JSON.stringify({ version: VERSION, ...shelf });
}

/** Takes a shelf and gives the text of its backup, for people to look into; what was taken off is no part of it. */
export function formatBackup({ papers }: Shelf): string {
  return `${JSON.stringify({ version: VERSION, papers }, null, 2)}\n`;
}

/** Takes a text that was stored or imported and gives the shelf in it; never throws, and says what it could not read. */
export function parseShelf(text: string): ReadShelf {
  const read = parseJson(text);
  if (!isRecord(read) || !Array.isArray(read['papers'])) {
    return { shelf: EMPTY_SHELF, foreign: 'it holds no list of papers', unreadable: 0 };
  }
  if (read['version'] !== VERSION) {
    const foreign = `it was written by another version of this site (${String(read['version'])})`;
    return { shelf: EMPTY_SHELF, foreign, unreadable: 0 };
  }
  const papers = uniquePapers(read['papers']);
  const unreadable = read['papers'].filter((entry) => toPaper(entry) === undefined).length;
  const removed = Array.isArray(read['removed']) ? uniquePapers(read['removed']) : [];
  return {
    shelf: { papers: [...papers].sort((a, b) => a.added - b.added), removed },
    ...(unreadable > 0 ? { foreign: `${unreadable} of its entries are no papers` } : {}),
    unreadable,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where a slug stands there twice, its first entry counts, with the notes of both. */
function uniquePapers(entries: readonly unknown[]): SavedPaper[] {
  const papers = new Map<string, SavedPaper>();
  for (const entry of entries) {
    const paper = toPaper(entry);
    if (paper === undefined) continue;
    const first = papers.get(paper.slug);
    const note = joinNotes([first?.note ?? '', paper.note]);
    papers.set(paper.slug, { ...(first ?? paper), note });
  }
  return [...papers.values()];
}

function toPaper(entry: unknown): SavedPaper | undefined {
  if (!isRecord(entry)) return undefined;
  const { slug, title, added, isRead, note } = entry;
  if (typeof slug !== 'string' || !isSlug(slug)) return undefined;
  return {
    slug,
    title: typeof title === 'string' && title.trim() !== '' ? title : slug,
    added: typeof added === 'number' && Number.isFinite(added) ? added : 0,
    isRead: isRead === true,
    note: typeof note === 'string' ? note : '',
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
