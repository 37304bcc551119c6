import type { JudgedAbstract, JudgedFormula } from './evaluateUnseen.ts';

/** Takes judged abstracts and gives the figures as lines of text, with each failure where `cases` is set. */
export function formatUnseen(abstracts: readonly JudgedAbstract[], cases: boolean): string {
  const formulas = abstracts.flatMap((abstract) => abstract.formulas);
  const damaged = formulas.filter((formula) => formula.damaged);
  const kinds = [...new Set(damaged.flatMap((formula) => formula.kinds))];
  const fields = [...new Set(abstracts.map(({ field }) => field))];
  return [
    row('all formulas', formulas),
    row('damaged', damaged),
    ...fields.map((field) =>
      row(
        `  ${field}`,
        abstracts
          .filter((one) => one.field === field)
          .flatMap((one) => one.formulas)
          .filter((one) => one.damaged),
      ),
    ),
    ...kinds.map((kind) =>
      row(
        `  ${kind}`,
        damaged.filter((formula) => formula.kinds.includes(kind)),
      ),
    ),
    ...wholes(abstracts),
    ...(cases ? failures(abstracts) : []),
  ].join('\n');
}

function row(name: string, formulas: readonly JudgedFormula[]): string {
  const count = (verdict: string): number =>
    formulas.filter((one) => one.verdict === verdict).length;
  const right = count('right');
  const traced = formulas.length - count('silent');
  const rest = ['silent', 'near', 'raw', 'wrong']
    .map((verdict) => `${verdict} ${count(verdict)}`)
    .join(', ');
  return `${name.padEnd(28)}${String(formulas.length).padStart(6)}  right ${right} (${percent(right, formulas.length)}; of traced ${percent(right, traced)}); ${rest}`;
}

function wholes(abstracts: readonly JudgedAbstract[]): string[] {
  const some = abstracts.filter(({ formulas }) => formulas.length > 0);
  const isPerfect = ({ formulas }: JudgedAbstract): boolean =>
    formulas.every(({ verdict }) => verdict === 'right');
  const isNearly = ({ formulas }: JudgedAbstract): boolean =>
    formulas.every(({ verdict }) => verdict === 'right' || verdict === 'silent');
  const damaged = some.filter(({ formulas }) => formulas.some((one) => one.damaged));
  return [
    ...[['with formulas', some] as const, ['with a damaged formula', damaged] as const].map(
      ([name, list]) =>
        `abstracts ${name}: ${list.length}, perfect ${share(list, isPerfect)}, as far as the loss allows ${share(list, isNearly)}`,
    ),
    `not perfect: flagged ${share(
      some.filter((one) => !isPerfect(one)),
      ({ flags }) => flags.length > 0,
    )}; not even as far as the loss allows: flagged ${share(
      some.filter((one) => !isNearly(one)),
      ({ flags }) => flags.length > 0,
    )}`,
    `perfect, and flagged all the same: ${share(some.filter(isPerfect), ({ flags }) => flags.length > 0)}`,
    `abstracts without a formula: flagged ${share(
      abstracts.filter(({ formulas }) => formulas.length === 0),
      ({ flags }) => flags.length > 0,
    )}`,
    `mathematics made of prose: ${abstracts.reduce((sum, { invented }) => sum + invented.length, 0)}`,
  ];
}

function share(list: readonly JudgedAbstract[], is: (one: JudgedAbstract) => boolean): string {
  const n = list.filter(is).length;
  return `${n} of ${list.length} (${percent(n, list.length)})`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;
}

function failures(abstracts: readonly JudgedAbstract[]): string[] {
  return abstracts.flatMap(({ title, formulas, invented, flags }) => [
    ...formulas
      .filter(({ verdict }) => verdict !== 'right')
      .map(
        ({ verdict, tex, lost, made, around }) =>
          `${verdict}${flags.length > 0 ? ' (flagged)' : ''}: ${tex} | ${lost} | ${made} | …${around}… | ${title}`,
      ),
    ...invented.map((words) => `made of prose: …${words}… | ${title}`),
  ]);
}
