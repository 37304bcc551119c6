/** Takes strips that can be moved sideways, and moves all of them with the one that a reader moves. */
export function moveTogether(strips: readonly HTMLElement[]): void {
  for (const strip of strips) {
    strip.addEventListener(
      'scroll',
      () => {
        for (const other of strips) {
          // One that stands there already tells nobody, and so it ends.
          if (other.scrollLeft !== strip.scrollLeft) other.scrollLeft = strip.scrollLeft;
        }
      },
      { passive: true },
    );
  }
}
