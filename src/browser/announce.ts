/** Milliseconds that what everyone is told stays in sight. */
const SHOWN = 12_000;

/** Takes words and has a screen reader say them when it is done with what it says now; nothing is seen. */
export function announce(words: string): void {
  tell(words, 'visually-hidden');
}

/** Takes words and says them to everyone: they stand at the foot of the window too, for a while. */
export function tellEveryone(words: string): void {
  tell(words, 'told');
  setTimeout(() => {
    document.querySelector('[data-announcer].told')?.setAttribute('class', 'visually-hidden');
  }, SHOWN);
}

function tell(words: string, className: string): void {
  const region = document.querySelector('[data-announcer]') ?? addRegion();
  region.className = className;
  // A region that has just been added is not listened to yet, and the same words twice are no change.
  setTimeout(() => {
    region.textContent = region.textContent === words ? `${words}\u00A0` : words;
  }, 50);
}

function addRegion(): HTMLElement {
  const region = document.createElement('p');
  region.dataset['announcer'] = '';
  region.setAttribute('role', 'status');
  document.body.append(region);
  return region;
}
