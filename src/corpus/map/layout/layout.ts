import { randomNumbers } from '../../randomNumbers.ts';
import type { Place } from '../place.ts';
import { repulsion } from './quadtree.ts';

/** Rounds of the descent, and those at its start in which neighbours pull harder, so that groups find together. */
const ROUNDS = 600;
const EARLY = 150;
const EARLY_PULL = 4;
/** How much of its last step a point takes with it, early and late. */
const MOMENTUM = { early: 0.5, late: 0.8 };
/** Smallest width of the descent's steps. */
const LEAST_STEP = 50;
const SEED = 20250101;

/** Two points that draw each other, and how strongly. */
interface Edge {
  readonly from: number;
  readonly to: number;
  readonly pull: number;
}

/**
 * Takes for each point its nearest, the nearest first, and where each begins; gives places at which neighbours lie together (t-SNE, van der
 * Maaten and Hinton 2008, with neighbours weighted by rank). Past the ranks it uses only arithmetic that is the same on every machine:
 * a descent of six hundred steps would make another map of a last digit.
 */
export function layOut(nearest: readonly (readonly number[])[], start: readonly Place[]): Place[] {
  const edges = edgesOf(nearest);
  const random = randomNumbers(SEED);
  const jitter = (): number => (random() - 0.5) / 1000;
  const x = axisOf(start.map((place) => place.x / 10 + jitter()));
  const y = axisOf(start.map((place) => place.y / 10 + jitter()));
  const step = Math.max(start.length / 16, LEAST_STEP);
  for (let round = 0; round < ROUNDS; round++) {
    const isEarly = round < EARLY;
    const { forceX, forceY } = forces(x.at, y.at, edges, isEarly ? EARLY_PULL : 1);
    const momentum = isEarly ? MOMENTUM.early : MOMENTUM.late;
    descend(x, forceX, step, momentum);
    descend(y, forceY, step, momentum);
  }
  return start.map((_, at) => ({ x: x.at[at] ?? 0, y: y.at[at] ?? 0 }));
}

/** A coordinate of all points, with the speed and the step width (Jacobs 1988) of each. */
interface Axis {
  readonly at: Float64Array;
  readonly speed: Float64Array;
  readonly gain: Float64Array;
}

function axisOf(values: readonly number[]): Axis {
  const at = Float64Array.from(values);
  return { at, speed: new Float64Array(at.length), gain: new Float64Array(at.length).fill(1) };
}

/** Whoever is nearer draws harder; the pull of both sides is added up, and all pulls make one. */
function edgesOf(nearest: readonly (readonly number[])[]): Edge[] {
  const pulls = new Map<number, number>();
  for (const [from, others] of nearest.entries()) {
    const whole = (others.length * (others.length + 1)) / 2;
    for (const [rank, to] of others.entries()) {
      const key = Math.min(from, to) * nearest.length + Math.max(from, to);
      const pull = (others.length - rank) / whole / (2 * nearest.length);
      pulls.set(key, (pulls.get(key) ?? 0) + pull);
    }
  }
  return [...pulls].map(([key, pull]) => ({
    from: Math.floor(key / nearest.length),
    to: key % nearest.length,
    pull,
  }));
}

function forces(
  x: Float64Array,
  y: Float64Array,
  edges: readonly Edge[],
  strength: number,
): { forceX: Float64Array; forceY: Float64Array } {
  const { forceX, forceY, sum } = repulsion(x, y);
  const scale = -1 / (sum || 1);
  for (let at = 0; at < x.length; at++) {
    forceX[at] = (forceX[at] ?? 0) * scale;
    forceY[at] = (forceY[at] ?? 0) * scale;
  }
  for (const { from, to, pull } of edges) {
    const wayX = (x[from] ?? 0) - (x[to] ?? 0);
    const wayY = (y[from] ?? 0) - (y[to] ?? 0);
    const force = (strength * pull) / (1 + wayX * wayX + wayY * wayY);
    forceX[from] = (forceX[from] ?? 0) + force * wayX;
    forceY[from] = (forceY[from] ?? 0) + force * wayY;
    forceX[to] = (forceX[to] ?? 0) - force * wayX;
    forceY[to] = (forceY[to] ?? 0) - force * wayY;
  }
  return { forceX, forceY };
}

function descend({ at, speed, gain }: Axis, force: Float64Array, step: number, momentum: number) {
  for (let point = 0; point < at.length; point++) {
    const gradient = 4 * (force[point] ?? 0);
    const before = speed[point] ?? 0;
    const known = gain[point] ?? 1;
    const width = gradient > 0 === before > 0 ? Math.max(known * 0.8, 0.01) : known + 0.2;
    gain[point] = width;
    speed[point] = momentum * before - step * width * gradient;
    at[point] = (at[point] ?? 0) + (speed[point] ?? 0);
  }
}
