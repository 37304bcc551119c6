import { createPause } from './pause.ts';

/** Milliseconds without a change after which a screen reader is told: between two keystrokes it would only interrupt. */
const SPOKEN_AFTER = 600;

/** Takes what has a screen reader say words, and gives the same for words that change with each key: only the last of them are said. */
export function speakLater(speak: (words: string) => void): (words: string) => void {
  const pause = createPause();
  return (words) => {
    pause.start(SPOKEN_AFTER, () => {
      speak(words);
    });
  };
}
