import { address } from '../../model/address.ts';
import { paperOfPath } from '../../model/permalink.ts';

/** A paper in a list on the page. */
export interface PaperLine {
  readonly slug: string;
  readonly line: HTMLElement;
  readonly link: HTMLAnchorElement;
}

/** Takes the document and gives the papers in its lists in the order they stand in, each once; those in hidden parts are left out. */
export function findPaperLines(page: Document): PaperLine[] {
  const found = new Map<string, PaperLine>();
  for (const line of page.querySelectorAll<HTMLElement>('main .papers > li')) {
    const link = line.querySelector<HTMLAnchorElement>(`a[href^="${address('/papers/')}"]`);
    const slug = paperOfPath(link?.pathname ?? '');
    if (link === null || slug === undefined || found.has(slug)) continue;
    if (line.checkVisibility()) found.set(slug, { slug, line, link });
  }
  return [...found.values()];
}

/** Takes the document and calls the listener when the papers in its lists become others; gives what ends it. */
export function onListChange(page: Document, listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  for (const list of page.querySelectorAll('main .papers')) {
    observer.observe(list, { childList: true });
  }
  return () => {
    observer.disconnect();
  };
}
