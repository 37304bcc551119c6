import { conceptPath, paperPath } from '../../model/permalink.ts';
import type { PaperFacts } from '../../model/published/facts.ts';
import { shortTitle } from '../../text/titles/shortTitle.ts';
import { shareConcepts } from './sharedConcepts.ts';

/** A row: what it tells, and a cell for each paper, or one for all of them. */
interface Row {
  readonly label: string;
  readonly cells: readonly (readonly Node[])[];
}

const SHARED = 'Concepts of all';
const TOOLS = 'Arrange';
const WHOLE_TITLE = 'Title';

const ROW_CLASSES: Readonly<Record<string, string>> = {
  [TOOLS]: 'tools-row',
  // The head tells it where there is room.
  [WHOLE_TITLE]: 'title-row',
};

/** What stands where a paper has nothing to tell. */
const NOTHING = '–';

/**
 * Takes papers, what makes a theme's chip and what makes the buttons of a paper, and gives the table that shows them side by side. On a
 * narrow screen its head and its body are strips to be moved sideways; roles are written out, for it would no longer be a table to a screen
 * reader there.
 */
export function createTable(
  papers: readonly PaperFacts[],
  chipOf: (theme: string) => Node | undefined,
  buttonsOf: {
    readonly column: (paper: PaperFacts) => Node;
    readonly cite: (paper: PaperFacts) => Node;
  },
): HTMLTableElement {
  const table = make('table', 'compare-table', 'table');
  table.setAttribute('aria-label', 'Papers side by side');
  const head = table.createTHead();
  head.setAttribute('role', 'rowgroup');
  const titles = make('tr', '', 'row');
  titles.append(make('td', '', 'cell'), ...papers.map(titleCell));
  table.style.setProperty('--papers', String(papers.length));
  head.append(titles);
  const body = table.createTBody();
  body.setAttribute('role', 'rowgroup');
  body.append(...rowsOf(papers, chipOf, buttonsOf).map((row) => rowElement(row, papers.length)));
  return table;
}

function rowsOf(
  papers: readonly PaperFacts[],
  chipOf: (theme: string) => Node | undefined,
  buttonsOf: {
    readonly column: (paper: PaperFacts) => Node;
    readonly cite: (paper: PaperFacts) => Node;
  },
): readonly Row[] {
  const { byAll, bySome, own } = shareConcepts(papers);
  const row = (label: string, cellOf: (paper: PaperFacts, at: number) => readonly Node[]): Row => ({
    label,
    cells: papers.map(cellOf),
  });
  const rows = [
    row(TOOLS, (paper) => [buttonsOf.column(paper)]),
    row(WHOLE_TITLE, ({ slug, title }) => [link(title, paperPath(slug))]),
    row('People', ({ people }) => texts(people.join(', '))),
    row('Where and when', ({ venue }) => texts(venue)),
    row('In plain words', ({ plain }) => texts(plain)),
    row('Contribution', ({ sentence }) => texts(sentence)),
    row('Themes', ({ themes }) =>
      listOf(
        themes.flatMap((theme) => chipOf(theme) ?? []),
        'chips',
      ),
    ),
    { label: SHARED, cells: papers.length > 1 ? [listOf(byAll.map(conceptLink))] : [] },
    row('Concepts of some', (_, at) => listOf((bySome[at] ?? []).map(conceptLink))),
    row('Concepts of one alone', (_, at) => listOf((own[at] ?? []).map(conceptLink))),
    row('Numbers named', ({ numbers }) => listOf(numbers.map(numberLine), 'number-lines')),
    row('Read it', ({ links }) => listOf(links.map(({ label, url }) => link(label, url)))),
    row('Cite it', (paper) => [buttonsOf.cite(paper)]),
  ];
  // A row that tells nothing of any paper is left out; that no concept is shared is something to tell.
  return rows.filter(
    ({ label, cells }) =>
      cells.some((cell) => cell.length > 0) || (label === SHARED && cells.length > 0),
  );
}

function rowElement({ label, cells }: Row, papers: number): HTMLTableRowElement {
  const row = make('tr', ROW_CLASSES[label] ?? '', 'row');
  const header = make('th', '', 'rowheader');
  header.scope = 'row';
  header.textContent = label;
  const isForAll = cells.length === 1 && papers > 1;
  row.append(
    header,
    ...cells.map((parts) => {
      const cell = make('td', '', 'cell');
      if (isForAll) cell.colSpan = papers;
      cell.append(...(parts.length === 0 ? [nothing(isForAll)] : parts));
      return cell;
    }),
  );
  return row;
}

function nothing(isForAll: boolean): Node {
  const span = make('span', 'nothing');
  span.textContent = isForAll ? 'none' : NOTHING;
  return span;
}

/** The whole title where there is room, else what the paper calls itself; one of both is shown. */
function titleCell({ slug, title }: PaperFacts): HTMLElement {
  const cell = make('th', '', 'columnheader');
  cell.scope = 'col';
  const name = link('', paperPath(slug));
  name.className = 'title';
  const [whole, short] = [make('span', 'whole-title'), make('span', 'short-title')];
  whole.textContent = title;
  short.textContent = shortTitle(title);
  name.append(whole, short);
  cell.append(name);
  return cell;
}

function texts(words: string | undefined): Node[] {
  return words === undefined || words === '' ? [] : [document.createTextNode(words)];
}

function listOf(entries: readonly Node[], className = ''): Node[] {
  if (entries.length === 0) return [];
  const list = make('ul', className);
  list.setAttribute('role', 'list');
  list.append(
    ...entries.map((entry) => {
      const line = document.createElement('li');
      line.append(entry);
      return line;
    }),
  );
  return [list];
}

function conceptLink({ slug, title }: { slug: string; title: string }): Node {
  return link(title, conceptPath(slug));
}

function numberLine({ text, numbers }: PaperFacts['numbers'][number]): Node {
  const line = make('span', '');
  let end = 0;
  for (const [from, to] of numbers) {
    const number = make('strong', '');
    number.textContent = text.slice(from, to);
    line.append(text.slice(end, from), number);
    end = to;
  }
  line.append(text.slice(end));
  return line;
}

function link(words: string, address: string): HTMLAnchorElement {
  const anchor = make('a', '');
  anchor.href = address;
  anchor.textContent = words;
  return anchor;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  role?: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  if (role !== undefined) element.setAttribute('role', role);
  return element;
}
