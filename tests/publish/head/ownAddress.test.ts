import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withAddress } from '../../../src/publish/head/ownAddress.ts';

const source = readFileSync('src/model/address.ts', 'utf8');
const scripts = globSync('src/{browser,dom,model,offline,search,text}/**/*.ts').map((file) => ({
  file,
  script: readFileSync(file, 'utf8'),
}));
const importing = scripts.filter(({ script }) => script.includes("address.ts'"));

it('every script that makes addresses has the function in it, and imports it no more', () => {
  expect(importing.length).toBeGreaterThan(20);
  const left = importing.filter(({ script }) => {
    const own = withAddress(script, source);
    return own === undefined || own.includes("address.ts'") || !own.includes('function address(');
  });
  expect(left.map(({ file }) => file)).toEqual([]);
});

it('a script that makes none stays as it is', () => {
  for (const { script } of scripts.filter((one) => !importing.includes(one))) {
    expect(withAddress(script, source)).toBeUndefined();
  }
});

it('the function itself imports nothing, as its source is put where no import of its own would be found', () => {
  expect(source).not.toMatch(/^import /m);
});
