import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { expect, it } from 'vitest';
import { openSearchDescription } from '../../../src/publish/search/openSearch.ts';

it('describes the search to a browser, in whole addresses, whatever the site is called', () => {
  const xml = openSearchDescription(
    'R&D <"notes">',
    'Abstracts & more',
    new URL('https://a.example'),
  );
  const root = parseXml(xml).root;
  const all = (root?.children ?? []).filter((child): child is XmlElement => 'name' in child);
  const texts = Object.fromEntries(all.map(({ name, text }) => [name, text]));
  expect(root?.attributes['xmlns']).toBe('http://a9.com/-/spec/opensearch/1.1/');
  expect(texts['ShortName']).toBe('R&D <"notes">');
  expect(texts['Description']).toBe('Abstracts & more');
  expect(all.find(({ name }) => name === 'Url')?.attributes).toEqual({
    type: 'text/html',
    method: 'get',
    template: 'https://a.example/search/?q={searchTerms}',
  });
});
