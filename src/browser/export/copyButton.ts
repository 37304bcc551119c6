import { copyText } from './copyText.ts';

/**
 * Takes a button in a `details` and makes it copy the text of the `pre` there. What came of it is said in the status beside it; where the
 * browser keeps its clipboard closed, the text is selected for the reader to copy.
 */
export function startCopying(button: HTMLButtonElement): void {
  const block = button.closest('details');
  const source = block?.querySelector('pre');
  const status = block?.querySelector('[role=status]');
  if (!source || !status) return;
  button.addEventListener('click', () => {
    void copyText(`${source.textContent}\n`).then((isCopied) => {
      if (!isCopied) getSelection()?.selectAllChildren(source);
      announce(status, isCopied ? 'Copied.' : 'Selected; copy it with your browser.');
    });
  });
  button.hidden = false;
}

/** Said anew even where the words are the same. */
function announce(status: Element, words: string): void {
  status.textContent = '';
  setTimeout(() => {
    status.textContent = words;
  }, 50);
}
