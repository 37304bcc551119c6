import { announce } from '../announce.ts';
import { readFacts } from '../facts.ts';
import { part } from '../../dom/part.ts';
import { slugsIn } from './comparedSlugs.ts';
import { createTitleChoice } from './titleChoice.ts';
import { choiceOf, suggestTitles, type Suggested } from './titleSuggestions.ts';

/** Milliseconds without a key after which a screen reader is told what is offered. */
const SPOKEN_AFTER = 600;

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
    const there = slugsIn(location.hash);
    if (there.includes(slug)) {
      words.textContent = 'That paper stands here already.';
    } else if ((await readFacts(slug)) === 'no such paper') {
      words.textContent = whereNone;
    } else {
      field.value = '';
      go([...there, slug]);
      announce('Added.');
    }
  };
  const choice = createTitleChoice(field, list, ({ slug, title }) => {
    void add(slug, noneWords(title));
  });
  const tell = speakLater();
  const offer = async (): Promise<void> => {
    const typed = field.value;
    const there = slugsIn(location.hash);
    const { papers, isLoaded } = await suggestTitles(typed);
    const offered = papers.filter(({ slug }) => !there.includes(slug));
    if (field.value !== typed || document.activeElement !== field) return;
    choice.offer(offered);
    tell(offeredWords(typed, { papers: offered, isLoaded }));
  };
  field.addEventListener('input', () => void offer());
  field.addEventListener('focus', () => void offer());
  const addTyped = async (): Promise<void> => {
    const typed = field.value.trim();
    if (typed === '') return;
    const chosen = await choiceOf(typed);
    const whereNone = chosen.isLoaded ? noneWords(typed) : lostWords(typed);
    if ('slug' in chosen) {
      choice.close();
      await add(chosen.slug, whereNone);
    } else {
      words.textContent = chosen.count === 0 ? whereNone : severalWords(chosen.count);
      if (chosen.count > 0) field.focus();
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void addTyped();
  });
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

/** Between two keys it would only interrupt. */
function speakLater(): (words: string) => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  return (words) => {
    clearTimeout(pause);
    if (words === '') return;
    pause = setTimeout(() => {
      announce(words);
    }, SPOKEN_AFTER);
  };
}
