import { announce } from '../announce.ts';
import { readFacts } from '../papers/facts.ts';
import { part } from '../../dom/part.ts';
import { speakLater } from '../../dom/speakLater.ts';
import { slugsIn } from './comparedSlugs.ts';
import { createTitleChoice, type TitleChoice } from './titleChoice.ts';
import { choiceOf, suggestTitles, type Suggested } from './titleSuggestions.ts';

/** Takes the page's main element, where to put words, and what shows a list of papers, and lets the reader add one by its title or address. */
export function startAdding(
  main: HTMLElement,
  words: HTMLElement,
  go: (slugs: readonly string[]) => void,
): void {
  const form = part(main, '[data-add]', HTMLFormElement);
  const field = part(form, 'input', HTMLInputElement);
  const list = part(form, '[role=listbox]', HTMLElement);
  const add = async (slug: string, whereNone: string): Promise<void> => {
    takeBack();
    const typed = field.value;
    const there = slugsIn(location.hash);
    if (there.includes(slug)) {
      words.textContent = 'That paper stands here already.';
    } else if ((await readFacts(slug)) === 'no such paper') {
      words.textContent = whereNone;
    } else {
      // Who typed on meanwhile looks for the next paper.
      if (field.value === typed) choice.clear();
      go([...there, slug]);
      announce('Added.');
    }
  };
  const choice = createTitleChoice(field, list, ({ slug, title }) => {
    void add(slug, noneWords(title));
  });
  const takeBack = startOffering(field, choice);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void addTyped(field, words, add);
  });
}

/** Offers papers for what is typed; gives what takes the offer back, one that is under way too. */
function startOffering(field: HTMLInputElement, choice: TitleChoice): () => void {
  const tell = speakLater((words) => {
    if (words !== '') announce(words);
  });
  let latest = 0;
  const offer = async (): Promise<void> => {
    const typed = field.value;
    latest += 1;
    const number = latest;
    const there = slugsIn(location.hash);
    const { papers, isLoaded } = await suggestTitles(typed);
    const offered = papers.filter(({ slug }) => !there.includes(slug));
    const isLate = number !== latest || field.value !== typed;
    if (isLate || document.activeElement !== field) return;
    choice.offer(offered);
    tell(offeredWords(typed, { papers: offered, isLoaded }));
  };
  field.addEventListener('input', () => void offer());
  field.addEventListener('focus', () => void offer());
  return () => {
    latest += 1;
    choice.close();
    tell('');
  };
}

async function addTyped(
  field: HTMLInputElement,
  words: HTMLElement,
  add: (slug: string, whereNone: string) => Promise<void>,
): Promise<void> {
  const typed = field.value.trim();
  if (typed === '') return;
  const chosen = await choiceOf(typed);
  const whereNone = chosen.isLoaded ? noneWords(typed) : lostWords(typed);
  if ('slug' in chosen) {
    await add(chosen.slug, whereNone);
    return;
  }
  words.textContent = chosen.count === 0 ? whereNone : severalWords(chosen.count);
  if (chosen.count > 0) field.focus();
}

function noneWords(typed: string): string {
  return `No paper is called “${typed}”. Type words of its title or its short name, or paste its address.`;
}

function lostWords(typed: string): string {
  return `“${typed}” could not be looked up; perhaps the connection dropped. Try again.`;
}

function severalWords(count: number): string {
  return `${count} papers have these words in their titles. Choose one from the list, or type more.`;
}

function offeredWords(typed: string, { papers: { length }, isLoaded }: Suggested): string {
  if (length > 0) return `${length} ${length === 1 ? 'paper' : 'papers'} to choose from.`;
  if (typed.trim() === '') return '';
  return isLoaded ? 'No paper is called so.' : lostWords(typed.trim());
}
