import { fetchPage } from '../dom/fetchPage.ts';

/** Milliseconds that a pointer must rest on a link before its definition is fetched and shown. */
const REST = 220;

/** Milliseconds that a pointer has to get from the link to the card, which stays while the pointer is on it. */
const LEAVE = 180;

/** Pixels between a link and the card below it, and between the card and the window's edge. */
const GAP = 8;

/**
 * Takes the document and lets links to concepts tell the definition, and those to papers what the paper says, without leaving the page: while a pointer rests on one, while it has
 * the focus, and at the first tap; the second tap follows. Escape hides it. The words are read from the page that the link leads to.
 */
export function startDefinitions(page: Document): void {
  const links = page.querySelectorAll<HTMLAnchorElement>('a.mention');
  if (links.length === 0) return;
  const card = makeCard(page);
  let wanted: HTMLAnchorElement | undefined;
  let tapped: HTMLAnchorElement | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let leave: ReturnType<typeof setTimeout> | undefined;

  const hide = (): void => {
    clearTimeout(rest);
    clearTimeout(leave);
    tapped = undefined;
    wanted?.removeAttribute('aria-describedby');
    wanted = undefined;
    card.hidden = true;
  };
  const show = async (link: HTMLAnchorElement): Promise<void> => {
    if (wanted === link) return;
    hide();
    wanted = link;
    const definition = await readDefinition(link.href);
    if (wanted !== link || definition === undefined) return;
    card.textContent = definition;
    card.hidden = false;
    place(card, link);
    link.setAttribute('aria-describedby', card.id);
  };

  for (const link of links) {
    link.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'touch') return;
      clearTimeout(leave);
      rest = setTimeout(() => void show(link), REST);
    });
    link.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType === 'touch') return;
      clearTimeout(rest);
      leave = setTimeout(hide, LEAVE);
    });
    link.addEventListener('focus', () => void show(link));
    link.addEventListener('blur', hide);
    link.addEventListener('click', (event) => {
      // The second tap follows, whether or not there was a definition to show at the first.
      if (event.pointerType !== 'touch' || tapped === link) return;
      event.preventDefault();
      void show(link);
      tapped = link;
    });
  }
  card.addEventListener('pointerenter', () => {
    clearTimeout(leave);
  });
  card.addEventListener('pointerleave', hide);
  page.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}

function makeCard(page: Document): HTMLElement {
  const card = page.createElement('div');
  card.id = 'definition-card';
  card.className = 'definition-card';
  card.setAttribute('role', 'tooltip');
  card.hidden = true;
  page.body.append(card);
  return card;
}

/** Below the link, kept within the window; the page around it does not move. */
function place(card: HTMLElement, link: HTMLElement): void {
  const [rect] = link.getClientRects();
  if (rect === undefined) return;
  const widest = document.documentElement.clientWidth - card.offsetWidth - GAP;
  card.style.left = `${Math.max(GAP, Math.min(rect.left, widest)) + scrollX}px`;
  const isRoomBelow = rect.bottom + GAP + card.offsetHeight < innerHeight;
  const top = isRoomBelow ? rect.bottom + GAP : rect.top - GAP - card.offsetHeight;
  card.style.top = `${top + scrollY}px`;
}

/** The definition on a concept's page, the plain words or the key sentence on a paper's; undefined where the page cannot be had, and then the link is just a link. */
async function readDefinition(address: string): Promise<string | undefined> {
  try {
    const page = await fetchPage(address);
    return page?.querySelector('.prose, .plain p, .abstract mark')?.textContent.trim();
  } catch {
    return undefined;
  }
}
