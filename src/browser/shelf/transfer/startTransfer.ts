import { announce, tellEveryone } from '../../announce.ts';
import { copyText, download, exportPapers, type ExportFormat } from '../../export/exportPapers.ts';
import { part } from '../../../dom/part.ts';
import { importPapers } from './importPapers.ts';
import { forgetShelf } from '../kept/unreadable.ts';
import { onShelfChange, readShelf } from '../kept/shelfStore.ts';
import { formatNotes } from './notesText.ts';
import { formatList } from '../shared/sharedList.ts';
import { formatBackup } from '../kept/shelfText.ts';

/** Characters of an address that every program passes on whole. */
const LONGEST_ADDRESS = 2000;

/** Takes the shelf page's main element and lets its buttons export, share, import and clear the shelf. */
export function startTransfer(main: HTMLElement): void {
  for (const button of main.querySelectorAll<HTMLElement>('[data-export]')) {
    button.addEventListener('click', () => {
      void exportShelf(button.dataset['export'] ?? '');
    });
  }
  startSharing(main);
  startImport(main);
  startClearing(main);
}

async function exportShelf(format: string): Promise<void> {
  const shelf = readShelf();
  if (format === 'backup') {
    download(formatBackup(shelf), 'florilegium-shelf.json', 'application/json');
    return;
  }
  try {
    const slugs = shelf.papers.map(({ slug }) => slug);
    const { text, fileName, type, count } = await exportPapers(slugs, format as ExportFormat);
    const notes = format === 'markdown' ? formatNotes(shelf.papers) : '';
    download(`${text}${notes}`, fileName, type);
    if (count === slugs.length) announce(exportWords(count, 0));
    else tellEveryone(exportWords(count, slugs.length - count));
  } catch (error) {
    console.warn('shelf:', error);
    tellEveryone('The records could not be loaded; perhaps the connection dropped. Try again.');
  }
}

function exportWords(count: number, missing: number): string {
  const words = `${count} ${count === 1 ? 'paper' : 'papers'} exported.`;
  const verb = missing === 1 ? 'is' : 'are';
  return missing === 0
    ? words
    : `${words} ${missing} ${verb} not in the collection any more; a backup has all.`;
}

function startSharing(main: HTMLElement): void {
  const field = part(main, '[data-share-address]', HTMLInputElement);
  const withNotes = part(main, '[data-share-notes]', HTMLInputElement);
  const words = part(main, '[data-share-words]', HTMLElement);
  const show = (): void => {
    const fragment = formatList([...readShelf().papers].reverse(), withNotes.checked);
    field.value = `${location.origin}${location.pathname}${fragment}`;
    words.textContent =
      field.value.length > LONGEST_ADDRESS
        ? `This address has ${field.value.length} characters; some programs cut such addresses. A backup file is safer.`
        : '';
  };
  withNotes.addEventListener('change', show);
  field.addEventListener('focus', () => {
    field.select();
  });
  part(main, '[data-copy-address]', HTMLButtonElement).addEventListener('click', () => {
    void copyText(field.value).then((isCopied) => {
      if (isCopied) words.textContent = 'Copied.';
      else field.focus();
    });
  });
  onShelfChange(show);
  show();
}

function startImport(main: HTMLElement): void {
  const file = part(main, '[data-bring-file]', HTMLInputElement);
  const form = part(main, '[data-bring-form]', HTMLFormElement);
  const field = part(form, 'input', HTMLInputElement);
  const words = part(main, '[data-bring-words]', HTMLElement);
  const importText = async (text: string): Promise<void> => {
    words.textContent = 'Reading …';
    words.textContent = await importPapers(text);
  };
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen === undefined) return;
    void chosen.text().then(importText);
    file.value = '';
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void importText(field.value);
  });
}

function startClearing(main: HTMLElement): void {
  const dialog = part(main, '[data-clear-dialog]', HTMLDialogElement);
  part(main, '[data-clear]', HTMLButtonElement).addEventListener('click', () => {
    dialog.showModal();
  });
  dialog.addEventListener('close', () => {
    if (dialog.returnValue !== 'clear') return;
    dialog.returnValue = '';
    forgetShelf();
    announce('Your shelf is empty.');
    part(main, 'h1', HTMLElement).focus();
  });
}
