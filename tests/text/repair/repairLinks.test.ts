import { describe, expect, it } from 'vitest';
import { repairText, toPlainText } from '../../../src/text/repair/index.ts';

const targets = (raw: string): string[] =>
  repairText(raw).nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));

describe('links in a text', () => {
  it.each([
    ['see \\url{https://a.org/x} now', 'https://a.org/x'],
    ['see url{a.org/x\\_y} now', 'https://a.org/x_y'],
    ['see \\path{a.org/x} now', 'https://a.org/x'],
    ['see \\href{http://a.org}{here} now', 'http://a.org'],
    ['see \\url{localhost:80/x} now', 'https://localhost:80/x'],
  ])('%s', (raw, url) => {
    expect(targets(raw)).toEqual([url]);
  });

  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\href{JavaScript:alert(x_1)}{the x_2}',
    '\\url{javascript:alert(1)}',
    '\\url{data:text/html,x}',
    '\\url{vbscript:x.y/z}',
    '\\href{mailto:a@b.org}{mail}',
    '\\href{file:///etc/passwd}{x}',
    'href{javascript:alert(1)}{x}',
    '\\url{nothing}',
  ])('%s stays as typed and is listed', (raw) => {
    const { nodes, left } = repairText(`see ${raw} now`);
    expect(nodes).toEqual([{ type: 'text', value: `see ${raw} now` }]);
    expect(left.map(({ found }) => found)).toContain(raw);
  });

  it('keeps the words of a path that is no address', () => {
    const raw = 'over the path {start,end} of a graph, its url {start} too';
    expect(toPlainText(repairText(raw).nodes)).toBe(raw);
  });
});
