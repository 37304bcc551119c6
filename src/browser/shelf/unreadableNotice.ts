import { download } from '../export/exportPapers.ts';
import { copyOf, part } from '../../dom/part.ts';
import { forgetUnreadable, readUnreadable } from './kept/unreadable.ts';

/** Takes the shelf page's main element and tells of a stored text that cannot be read as a shelf; the reader may download or delete it. */
export function startUnreadableNotice(main: HTMLElement): void {
  const place = part(main, '[data-aside]', HTMLElement);
  const template = part(main, 'template[data-aside-row]', HTMLTemplateElement);
  place.replaceChildren(
    ...readUnreadable().map(({ key, text, why }) => {
      const notice = copyOf(template);
      part(notice, '[data-why]', HTMLElement).textContent = why;
      part(notice, '[data-take]', HTMLButtonElement).addEventListener('click', () => {
        download(text, 'florilegium-shelf-unread.txt', 'text/plain');
      });
      part(notice, '[data-forget]', HTMLButtonElement).addEventListener('click', () => {
        forgetUnreadable(key);
        notice.remove();
        main.querySelector<HTMLElement>('h1')?.focus();
      });
      return notice;
    }),
  );
}
