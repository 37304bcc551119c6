import type { ExportFormat } from '../../model/citation/exportFormats.ts';
import { paperOfPath } from '../../model/permalink.ts';
import { countOf } from '../../text/countOf.ts';
import { statementOf, type NameOf } from './describe.ts';
import type { Found } from '../engine/engine.ts';
import { part } from '../../dom/part.ts';
import { searchAddress, type SearchState } from '../../model/searchState.ts';

/** Where the papers found can be exported. */
export interface ExportMenu {
  /** Offers what was found for a search. */
  readonly offer: (found: Found, state: SearchState) => void;
}

/** What makes a file of papers, from a layer that search may not reach for: its page hands it over. */
export interface Exporter {
  readonly EXPORT_FORMATS: readonly ExportFormat[];
  readonly exportPapers: (
    slugs: readonly string[],
    format: ExportFormat,
    statement: string,
  ) => Promise<{ text: string; fileName: string; type: string; count: number }>;
  readonly download: (text: string, fileName: string, type: string) => void;
}

/** Loads it once it is needed. */
export type LoadExporter = () => Promise<Exporter>;

/** Takes the search page's main element, what names the values of facets and what loads the exporter, and gives its export menu. */
export function createExportMenu(
  main: HTMLElement,
  nameOf: NameOf,
  loadExporter: LoadExporter,
): ExportMenu {
  const menu = part(main, '[data-export]', HTMLDetailsElement);
  const summary = part(menu, 'summary', HTMLElement);
  const sentence = part(menu, '[data-statement]', HTMLElement);
  const word = part(menu, '[data-export-word]', HTMLElement);
  let found: Found | undefined;

  onPressed(menu, word, async (format) => {
    if (format === undefined) return copied(sentence.textContent);
    return found === undefined
      ? ''
      : exported(found, format, sentence.textContent, await loadExporter());
  });

  return {
    offer: (offered, state) => {
      found = offered;
      const { count, index } = offered;
      menu.hidden = count === 0;
      summary.textContent = `Export ${countOf(count)}`;
      word.textContent = '';
      sentence.textContent = statementOf(state, offered, {
        site: main.dataset['site'] ?? '',
        address: location.origin + searchAddress(location.pathname, state, index),
        date: new Date(),
        nameOf,
      });
    },
  };
}

/** Calls back with the format of a button that is pressed, undefined for the one that copies the sentence, and shows what came of it. */
function onPressed(
  menu: HTMLElement,
  word: HTMLElement,
  act: (format: string | undefined) => Promise<string>,
): void {
  menu.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null) return;
    const format = button.dataset['format'];
    word.textContent = '';
    void act(format)
      .catch((error: unknown) => {
        console.warn('export:', error);
        return format === undefined
          ? 'The browser did not allow it: select the sentence and copy it.'
          : 'The records could not be loaded; perhaps the connection dropped. Try again.';
      })
      .then((words) => (word.textContent = words));
  });
}

/** Downloads a file of what was found, and says what it holds. */
async function exported(
  found: Found,
  format: string,
  statement: string,
  { download, EXPORT_FORMATS, exportPapers }: Exporter,
): Promise<string> {
  const known = EXPORT_FORMATS.find((one) => one === format);
  if (known === undefined) return '';
  const slugs = (await found.addresses()).flatMap((path) => paperOfPath(path) ?? []);
  const { text, fileName, type, count } = await exportPapers(slugs, known, statement);
  download(text, fileName, type);
  return `${fileName} holds ${countOf(count)}.`;
}

async function copied(sentence: string): Promise<string> {
  await navigator.clipboard.writeText(sentence);
  return 'Copied.';
}
