import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { quoteFound, type Problem } from '../model/problem.ts';
import { referenceSchema, type Reference } from '../model/reference/reference.ts';
import { unknownName } from '../model/unknownName.ts';
import { explainDiskError } from './diskError.ts';

/** The records of `references.json`; those with a problem are not among them. */
export interface ReadReferences {
  readonly references: Reference[];
  readonly problems: Problem[];
  /** Gives the line of a record's field, by the record's id. */
  readonly lineOf: (id: string, field?: string) => number;
}

/** Takes the path of `references.json` and gives its records with every problem in them; a missing file holds none. */
export function readReferences(path: string): ReadReferences {
  const file = readJsonFile(path);
  if ('problem' in file) return nothing(file.isMissing ? [] : [file.problem]);
  return checkReferences(file.value, file.text, path);
}

/** Takes the path of a JSON file and gives its value and text, or why there is none. */
export function readJsonFile(
  path: string,
): { value: unknown; text: string } | { problem: Problem; isMissing: boolean } {
  try {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    return { value: JSON.parse(text) as unknown, text };
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: notJson(path, error), isMissing: false };
    const problem = { path, ...explainDiskError(error, 'read') };
    return { problem, isMissing: problem.message.includes('ENOENT') };
  }
}

/** Takes the text of a JSON file and gives the function that tells on which line a value stands, by the path to it. */
export function jsonLines(text: string): (keys: readonly PropertyKey[]) => number {
  const lines = new LineCounter();
  // JSON is a part of YAML, whose parser remembers where a value stood.
  const document = parseDocument(text, { lineCounter: lines });
  return (keys) => {
    for (let depth = keys.length; depth > 0; depth--) {
      const node = document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}

function checkReferences(value: unknown, text: string, path: string): ReadReferences {
  if (!Array.isArray(value)) {
    const message = `a list of records is wanted, found ${quoteFound(text.trim(), 40)}`;
    return nothing([{ path, line: 1, message, hint: SHAPE }]);
  }
  const references: Reference[] = [];
  const indexById = new Map<string, number>();
  const issues: { keys: PropertyKey[]; message: string; hint: string }[] = [];
  for (const [index, record] of value.entries()) {
    const result = referenceSchema.safeParse(record);
    if (!result.success) {
      issues.push(...result.error.issues.map((issue) => describe(issue, index, record)));
    } else if (indexById.has(result.data.id)) {
      const message = `a second record of "${result.data.id}"`;
      issues.push({ keys: [index, 'id'], message, hint: 'keep one of the two' });
    } else {
      indexById.set(result.data.id, index);
      references.push(result.data);
    }
  }
  // Most files have nothing wrong in them, and then no line is wanted.
  let lines: ReturnType<typeof jsonLines> | undefined;
  const lineAt = (keys: readonly PropertyKey[]): number => (lines ??= jsonLines(text))(keys);
  return {
    references,
    problems: issues.map(({ keys, ...rest }) => ({ path, line: lineAt(keys), ...rest })),
    lineOf: (id, field = 'id') => lineAt([indexById.get(id) ?? 0, field]),
  };
}

function nothing(problems: Problem[]): ReadReferences {
  return { references: [], problems, lineOf: () => 1 };
}

const SHAPE = 'write [ { "id": "<slug>", "type": "article", "title": "…" }, … ]';

function describe(issue: z.core.$ZodIssue, index: number, record: unknown) {
  const keys = [index, ...issue.path];
  const field = issue.path.map(String).join('.') || 'record';
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const known = Object.keys(referenceSchema.shape);
    const { message, hint = 'delete it' } = unknownName('field', key, known);
    return { keys: [...keys, key], message, hint };
  }
  const found = issue.path.reduce<unknown>(valueAt, record);
  if (found === undefined) return { keys, message: `missing field "${field}"`, hint: 'add it' };
  return {
    keys,
    message: `${field}: found ${quoteFound(JSON.stringify(found))}`,
    hint: issue.message,
  };
}

function valueAt(container: unknown, key: PropertyKey): unknown {
  return typeof container === 'object' && container !== null
    ? (container as Record<PropertyKey, unknown>)[key]
    : undefined;
}

function notJson(path: string, error: SyntaxError): Problem {
  const line = /\(line (\d+)/.exec(error.message)?.[1];
  const message = `not JSON: ${error.message.split('\n', 1)[0] ?? ''}`;
  return {
    path,
    line: line === undefined ? 1 : Number(line),
    message,
    hint: 'mend it there, then run again',
  };
}
