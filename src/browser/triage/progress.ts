/** What a reader did to one paper, so that it can be undone. */
export interface Step {
  readonly slug: string;
  readonly did: 'kept' | 'skipped';
  /** Whether it was on the shelf before. */
  readonly wasKept: boolean;
}

/** How far a reader is in a set of papers. */
export interface Progress {
  /** The set in the order of the page. */
  readonly slugs: readonly string[];
  /** Where the reader is; the number of papers when all are through. */
  readonly at: number;
  readonly skipped: ReadonlySet<string>;
  /** What was done, the latest last. */
  readonly steps: readonly Step[];
}

/** Takes a set, what was skipped of it before and what is on the shelf, and begins at the first paper not judged yet. */
export function beginProgress(
  slugs: readonly string[],
  skipped: Iterable<string>,
  isKept: (slug: string) => boolean,
): Progress {
  const passed = new Set(skipped);
  const first = slugs.findIndex((slug) => !passed.has(slug) && !isKept(slug));
  return { slugs, at: first < 0 ? slugs.length : first, skipped: passed, steps: [] };
}

/** Takes a progress and a number of papers, forward or back, and moves by it; never beyond the ends. */
export function move(progress: Progress, by: 1 | -1): Progress {
  const at = Math.min(Math.max(progress.at + by, 0), progress.slugs.length);
  return { ...progress, at };
}

/** Takes a progress and what is done to the present paper, and goes on to the next. */
export function take(progress: Progress, did: Step['did'], wasKept: boolean): Progress {
  const slug = progress.slugs[progress.at];
  if (slug === undefined) return progress;
  const skipped = new Set(progress.skipped);
  if (did === 'skipped') skipped.add(slug);
  else skipped.delete(slug);
  const steps = [...progress.steps, { slug, did, wasKept }];
  return move({ ...progress, skipped, steps }, 1);
}

/** Takes a progress and a slug and says whether the paper came onto the shelf in this triage, and not before. */
export function keptHere({ steps }: Progress, slug: string): boolean {
  const first = steps.find((step) => step.slug === slug && (step.wasKept || step.did === 'kept'));
  return first?.wasKept === false;
}

/** Takes a progress and gives it as it was before the last step, at the paper of that step; with what the step was. */
export function undo(progress: Progress): { progress: Progress; step: Step | undefined } {
  const step = progress.steps.at(-1);
  if (step === undefined) return { progress, step };
  const skipped = new Set(progress.skipped);
  skipped.delete(step.slug);
  // A paper that went when it was skipped comes back before the present one.
  const { slugs, at } = progress;
  const there = slugs.includes(step.slug)
    ? slugs
    : [...slugs.slice(0, at), step.slug, ...slugs.slice(at)];
  const steps = progress.steps.slice(0, -1);
  return { progress: { slugs: there, at: there.indexOf(step.slug), skipped, steps }, step };
}

/** Takes a progress and the papers that the page has now, and goes on with those that came and without those that went. */
export function follow(progress: Progress, slugs: readonly string[]): Progress {
  const here = progress.slugs[progress.at];
  const stays = here === undefined ? progress.slugs.length : slugs.indexOf(here);
  // Where the present paper went, the next that is still there takes its place.
  const next = progress.slugs.slice(progress.at).find((slug) => slugs.includes(slug));
  const at = stays >= 0 ? stays : next === undefined ? slugs.length : slugs.indexOf(next);
  return { ...progress, slugs, at: Math.min(at, slugs.length) };
}

/** Takes a progress and what is on the shelf and says where the reader is: `12 of 43, 3 kept`. */
export function progressWords(progress: Progress, isKept: (slug: string) => boolean): string {
  const { slugs, at, skipped } = progress;
  const kept = slugs.filter(isKept).length;
  const passed = slugs.filter((slug) => skipped.has(slug) && !isKept(slug)).length;
  const counts = [`${kept} kept`, ...(passed > 0 ? [`${passed} skipped`] : [])].join(', ');
  return at < slugs.length ? `${at + 1} of ${slugs.length}, ${counts}` : counts;
}
