import { referenceSchema, type Reference } from '../model/reference/reference.ts';

const WIDTH = 100;
const RE_YEAR = /\{\s+"date-parts": \[\s+\[\s+(\d+)\s+\]\s+\]\s+\}/g;
const RE_NAME = /^( {6})(\{\n(?:[^{}[\]\n]+\n)+ {6}\})/gm;

/**
 * Takes records and gives the text of `references.json`: by id, fields in the schema's order, two spaces, and one line for
 * each author, so that a change of one name is a change of one line.
 */
export function formatReferences(references: readonly Reference[]): string {
  const sorted = references.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const text = JSON.stringify(sorted.map(orderFields), null, 2)
    .replace(RE_YEAR, '{ "date-parts": [[$1]] }')
    .replace(RE_NAME, (whole, indent: string, name: string) => {
      const line = `${indent}${name.replace(/\n\s*/g, ' ')}`;
      return line.length < WIDTH ? line : whole;
    });
  return `${text}\n`;
}

function orderFields(reference: Reference): Record<string, unknown> {
  const fields = new Map<string, unknown>(Object.entries(reference));
  const known = Object.keys(referenceSchema.shape).filter((field) => fields.has(field));
  return Object.fromEntries(known.map((field) => [field, fields.get(field)]));
}
