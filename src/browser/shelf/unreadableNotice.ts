import { download } from '../export/exportPapers.ts';
import { copyOf, part } from '../../dom/part.ts';
import { forget, readAside } from './kept/unreadable.ts';

/** Takes the shelf page's main element and tells of what was kept here and cannot be read as a shelf; the reader may take it or forget it. */
export function startAside(main: HTMLElement): void {
  const place = part(main, '[data-aside]', HTMLElement);
  const template = part(main, 'template[data-aside-row]', HTMLTemplateElement);
  place.replaceChildren(
    ...readAside().map(({ key, text, why }) => {
      const notice = copyOf(template);
      part(notice, '[data-why]', HTMLElement).textContent = why;
      part(notice, '[data-take]', HTMLButtonElement).addEventListener('click', () => {
        download(text, 'florilegium-shelf-unread.txt', 'text/plain');
      });
      part(notice, '[data-forget]', HTMLButtonElement).addEventListener('click', () => {
        forget(key);
        notice.remove();
        main.querySelector<HTMLElement>('h1')?.focus();
      });
      return notice;
    }),
  );
}
