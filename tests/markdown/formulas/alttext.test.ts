import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderAbstract } from '../../../src/markdown/abstractProcessor.ts';
import { parsePage } from '../../../src/model/page.ts';

/** Formulas of the abstracts, and some that other abstracts may have, with how one would say them: each was read aloud. */
const readings = JSON.parse(readFileSync('tests/fixtures/formula-readings.json', 'utf8')) as Record<
  string,
  string
>;

/** What renders of a body, by formula: its reading and its TeX. */
async function readingsOf(body: string): Promise<{ tex: string; alttext: string | undefined }[]> {
  const rendered = await renderAbstract(body);
  if ('problems' in rendered) throw new Error(JSON.stringify(rendered.problems));
  return [...rendered.html.matchAll(/<math([^>]*)>.*?<annotation[^>]*>(.*?)<\/annotation>/gs)].map(
    ([, attributes = '', tex = '']) => ({
      tex,
      alttext: /alttext="([^"]*)"/.exec(attributes)?.[1],
    }),
  );
}

it('reads formulas as one would say them', async () => {
  const read = await Promise.all(
    Object.keys(readings).map(async (tex) => [tex, (await readingsOf(`$${tex}$`))[0]?.alttext]),
  );
  expect(Object.fromEntries(read)).toEqual(readings);
  expect(read.length).toBeGreaterThan(100);
});

it('reads every formula of the collection in words alone', async () => {
  const pages = globSync('content/papers/*/*.mdx').sort();
  const all = await Promise.all(
    pages.map((path) => {
      const page = parsePage(readFileSync(path, 'utf8'), path);
      if ('message' in page) throw new Error(page.message);
      return readingsOf(page.body);
    }),
  );
  const formulas = all.flat();
  expect(formulas.length).toBeGreaterThan(100);
  const odd = formulas.filter(({ alttext = '' }) => !/^[\w., -]*\w$/.test(alttext));
  expect(odd).toEqual([]);
});

it('knows each of them from every other that is written otherwise', () => {
  const saidTwice = Object.entries(readings).filter(
    ([tex, said]) => Object.values(readings).filter((other) => other === said).length > 1 && tex,
  );
  // Norms are called by their number, wherever it stands; an integer is said as it is written.
  expect(saidTwice.map(([tex]) => tex).sort()).toEqual(['L^2', 'L_2']);
});

it('leaves a formula to its MathML where it has a sign without words, and says nothing half', async () => {
  expect((await readingsOf('$a \\boxplus b$'))[0]).toMatchObject({ alttext: undefined });
  expect((await readingsOf('$\\text{a|b}$'))[0]).toMatchObject({ alttext: undefined });
});
