/** A record of a JSON file, with its first and last line, from 1. */
export interface RecordLines {
  readonly id: string;
  readonly first: number;
  readonly last: number;
}

const RE_TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{}]|\n/g;

/** Takes the text of a JSON list of records and says on which lines each of those stands that have an `id`. Throws where it is not JSON. */
export function recordLines(json: string): RecordLines[] {
  const found: RecordLines[] = [];
  let [depth, line, first, start] = [0, 1, 1, 0];
  for (const { 0: token, index } of json.matchAll(RE_TOKEN)) {
    if (token === '\n') line++;
    else if (token === '{' || token === '[') {
      if (++depth === 2) [first, start] = [line, index];
    } else if ((token === '}' || token === ']') && --depth === 1) {
      const { id } = JSON.parse(json.slice(start, index + 1)) as { id?: unknown };
      if (typeof id === 'string') found.push({ id, first, last: line });
    }
  }
  return found;
}
