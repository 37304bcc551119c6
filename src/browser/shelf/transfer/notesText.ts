import type { SavedPaper } from '../kept/shelf.ts';

/** Takes papers and gives their notes as a section of Markdown; '' where there are none. A note is quoted, so that its signs stay signs of it. */
export function formatNotes(papers: readonly SavedPaper[]): string {
  const noted = papers.filter(({ note }) => note.trim() !== '');
  if (noted.length === 0) return '';
  const notes = noted.map(({ title, note }) => {
    const lines = note.trim().split('\n');
    return `### ${title}\n\n${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n`;
  });
  return `\n## Notes\n\n${notes.join('\n')}`;
}
