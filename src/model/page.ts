import { Document, isCollection, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { quoteFound, type Problem } from './problem.ts';
import { unknownName } from './unknownName.ts';

/** A page taken apart: its front matter as plain values, its body, and where each of them stands. */
export interface Page {
  readonly frontMatter: unknown;
  readonly body: string;
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
  /** Gives the line of a front matter value, by the path to it; the line of its parent where it is missing. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

const RE_PAGE = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/;

/** Takes the text of a page and its path for messages; gives the page taken apart, or what is wrong with it. */
export function parsePage(source: string, path: string): Page | Problem {
  const match = RE_PAGE.exec(source);
  if (match === null) {
    return {
      path,
      line: 1,
      message: `no front matter, found ${quoteFound(source.split('\n', 1)[0] ?? '')}`,
      hint: 'begin the page with a line ---, then title: and the rest, then a second line ---',
    };
  }
  const lines = new LineCounter();
  const yaml = parseDocument(match[1] ?? '', { lineCounter: lines });
  const error = yaml.errors[0];
  if (error !== undefined) {
    const message = `front matter is not YAML: ${error.message.split('\n', 1)[0] ?? ''}`;
    return { path, line: lines.linePos(error.pos[0]).line + 1, message, hint: 'quote the value' };
  }
  const head = match[0];
  return {
    frontMatter: yaml.toJS(),
    body: source.slice(head.length),
    bodyLine: head.split('\n').length,
    lineOf: (keys) => lineOfValue(yaml, lines, keys),
  };
}

/** Takes front matter in the order it is to have and a body of MDX, and gives the text of the page. */
export function formatPage(frontMatter: object, body: string): string {
  const yaml = new Document(frontMatter);
  // Lists of the front matter stay on one line each, as an editor would write them.
  visit(yaml, {
    Pair: (_, pair) => {
      if (isCollection(pair.value)) pair.value.flow = true;
    },
  });
  const head = yaml.toString({
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    flowCollectionPadding: false,
  });
  return `---\n${head}---\n\n${body}\n`;
}

/** Takes a schema and a page taken apart, and gives the checked front matter or every problem in it. */
export function checkFrontMatter<Schema extends z.ZodType>(
  schema: Schema,
  page: Page,
  path: string,
): { value: z.output<Schema> } | { problems: Problem[] } {
  const result = schema.safeParse(page.frontMatter);
  if (result.success) return { value: result.data };
  const known = 'shape' in schema ? Object.keys(schema.shape as object) : [];
  return {
    problems: result.error.issues.map((issue) => ({
      path,
      line: page.lineOf(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : issue.path),
      ...describeIssue(issue, known, page),
    })),
  };
}

function describeIssue(
  issue: z.core.$ZodIssue,
  known: readonly string[],
  page: Page,
): Pick<Problem, 'message' | 'hint'> {
  if (issue.code === 'unrecognized_keys') return unknownName('field', issue.keys[0] ?? '', known);
  const found = issue.path.reduce<unknown>(valueAt, page.frontMatter);
  const field = issue.path.map(String).join('.') || 'front matter';
  if (found === undefined) return { message: `missing field "${field}"`, hint: 'add it' };
  return { message: `${field}: found ${quoteFound(JSON.stringify(found))}`, hint: issue.message };
}

function valueAt(container: unknown, key: PropertyKey): unknown {
  return typeof container === 'object' && container !== null
    ? (container as Record<PropertyKey, unknown>)[key]
    : undefined;
}

/** Front matter stands one line below the page's first line, hence the line added to YAML's own count. */
function lineOfValue(yaml: Document, lines: LineCounter, keys: readonly PropertyKey[]): number {
  for (let depth = keys.length; depth > 0; depth--) {
    const node = yaml.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line + 1;
  }
  return 1;
}
