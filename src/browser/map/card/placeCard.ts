/** Pixels between a dot and its card. */
const GAP = 16;

/**
 * Takes the card, the figure of the map and the dot's link, and puts it beside the dot, so that what lies around it is seen; below it, or above,
 * where there is no room beside. Where the style sheet has it at the foot of a phone's screen it stays, and the dot is brought out from under it.
 */
export function placeCard(card: HTMLElement, figure: HTMLElement, link: SVGAElement): void {
  const [dot, frame] = [link.getBoundingClientRect(), figure.getBoundingClientRect()];
  if (getComputedStyle(card).position === 'fixed') {
    [card.style.left, card.style.top] = ['', ''];
    scrollBy(0, Math.max(0, dot.bottom + GAP - (innerHeight - card.offsetHeight)));
    return;
  }
  const { offsetWidth: width, offsetHeight: height } = card;
  const isRoomRight = dot.right + GAP + width <= frame.right;
  const isRoomLeft = dot.left - GAP - width >= frame.left;
  const isBeside = isRoomRight || isRoomLeft;
  const beside = isRoomRight ? dot.right + GAP : dot.left - GAP - width;
  const centred = dot.left + dot.width / 2 - width / 2;
  const left = isBeside ? beside : Math.min(Math.max(centred, frame.left), frame.right - width);
  const isRoomBelow = dot.bottom + GAP + height < innerHeight;
  const below = isRoomBelow ? dot.bottom + GAP : dot.top - GAP - height;
  const middle = dot.top + dot.height / 2 - height / 2;
  const top = isBeside
    ? Math.max(GAP / 2, Math.min(middle, innerHeight - height - GAP / 2))
    : below;
  const origin = card.offsetParent?.getBoundingClientRect() ?? frame;
  card.style.left = `${left - origin.left}px`;
  card.style.top = `${top - origin.top}px`;
}
