/** One thing wrong in the files people write, with all that is needed to put it right. */
export interface Problem {
  /** File, as the reader of the report can open it from the project's folder. */
  readonly path: string;
  /** Line in that file, from 1; missing where the whole file is meant. */
  readonly line?: number | undefined;
  /** What is wrong, with the value found: `unknown theme "initialisation"`. */
  readonly message: string;
  /** What to do about it: `did you mean "initialization"?` */
  readonly hint?: string | undefined;
}

/** Takes a problem and gives its line of the report: `path:line: message; hint`. */
export function formatProblem({ path, line, message, hint }: Problem): string {
  const place = line === undefined ? path : `${path}:${line}`;
  return `${place}: ${message}${hint === undefined ? '' : `; ${hint}`}`;
}

/** Takes problems in any order and gives them by file and line, each once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const byText = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...byText.values()].sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || (a.line ?? 0) - (b.line ?? 0),
  );
}

/** Takes found text of any length and gives it quoted and short enough for one line of a report. */
export function quoteFound(text: string, length = 60): string {
  const shown = text.length > length ? `${text.slice(0, length)}…` : text;
  return JSON.stringify(shown);
}
