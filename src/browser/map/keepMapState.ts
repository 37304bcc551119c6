import { mapFragment, readMapState, type MapState } from './mapState.ts';

/** The map's state, kept in the address. */
export interface KeptState {
  readonly state: () => MapState;
  /** Changes some of it; a change that may be one of many, a step of a movement or a keystroke, is written down when all is quiet. */
  readonly change: (next: Partial<MapState>, isMoving?: boolean) => void;
}

/** Milliseconds without a further change after which one of many is written down; browsers take a hundred entries in thirty seconds. */
const QUIET = 300;

/** Takes what follows when the reader goes to another address of the map, and keeps the map's state in the address. */
export function keepMapState(onFollow: () => void): KeptState {
  let state = readMapState(location.hash);
  let written = mapFragment(state);
  let pause: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    clearTimeout(pause);
    const fragment = mapFragment(state);
    if (fragment === written) return;
    written = fragment;
    history.replaceState(history.state, '', fragment || location.pathname);
  };
  addEventListener('pagehide', write);
  addEventListener('hashchange', () => {
    clearTimeout(pause);
    state = readMapState(location.hash);
    written = mapFragment(state);
    onFollow();
  });
  return {
    state: () => state,
    change: (next, isMoving = false) => {
      state = { ...state, ...next };
      clearTimeout(pause);
      if (isMoving) pause = setTimeout(write, QUIET);
      else write();
    },
  };
}

/** Whether the reader has been on this page before: came back to it or loaded it again. */
export function isReturn(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (
    navigation instanceof PerformanceNavigationTiming &&
    (navigation.type === 'back_forward' || navigation.type === 'reload')
  );
}
