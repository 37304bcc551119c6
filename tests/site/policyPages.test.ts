import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { DIST } from './underTest.ts';

/** What a page has, as the parser of the HTML standard reads it: not the one that the policy was made with. */
interface ReadPage {
  readonly file: string;
  readonly html: string;
  readonly elements: readonly Element[];
  /** Faults by the standard's own names. */
  readonly errors: readonly string[];
}

const pages: ReadPage[] = globSync(`${DIST}/**/*.html`).map((file) => {
  const html = readFileSync(file, 'utf8');
  const errors: string[] = [];
  const onerror = ({ ruleId }: { ruleId?: string | undefined }): void => {
    errors.push(ruleId ?? '');
  };
  const tree: Root = fromHtml(html, { onerror });
  const elements: Element[] = [];
  visit(tree, 'element', (element) => {
    elements.push(element);
  });
  return { file, html, elements, errors };
});

/** Takes what is looked for on a page and gives what was found, after the name of its page. */
const found = (look: (page: ReadPage) => readonly string[]): string[] =>
  pages.flatMap((page) => look(page).map((one) => `${page.file}: ${one}`));

const policyOf = ({ elements }: ReadPage): string =>
  elements
    .filter(({ properties }) => String(properties.httpEquiv) === 'Content-Security-Policy')
    .map(({ properties }) => String(properties.content))
    .join('\n');
const sources = (policy: string, directive: string): string[] =>
  (new RegExp(`(?:^|; )${directive} ([^;]*)`).exec(policy)?.[1] ?? '').split(' ');
const hashOf = ({ children }: Element): string => {
  const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
};
const isData = ({ properties }: Element): boolean =>
  String(properties.type) === 'application/ld+json';
const hashed = ({ elements }: ReadPage, name: string): string[] => [
  ...new Set(
    elements
      .filter(({ tagName, properties }) => tagName === name && properties.src === undefined)
      .filter((element) => !isData(element))
      .map(hashOf),
  ),
];

it('every page has one policy, before all that it governs, that allows no inline code but by hash', () => {
  expect(pages.length).toBeGreaterThan(600);
  expect(
    found((page) => {
      const { elements } = page;
      const place = elements.findIndex(({ properties }) => 'httpEquiv' in properties);
      const before = elements.slice(0, place).map(({ tagName }) => tagName);
      const isFirst = /^html,head(?:,meta)?$/.test(before.join(','));
      const policy = policyOf(page);
      const isStrict =
        policy.startsWith("default-src 'none';") &&
        policy.includes(
          "; require-trusted-types-for 'script'; trusted-types florilegium default",
        ) &&
        !/unsafe-inline|'unsafe-eval'|unsafe-hashes|strict-dynamic|https?:|\*|\n/.test(policy);
      return isFirst && isStrict ? [] : [`${before.join(',')} ${policy}`];
    }),
  ).toEqual([]);
});

it('names by hash just those scripts and styles that stand in the page', () => {
  expect(
    found((page) =>
      ['script', 'style'].flatMap((name) => {
        const named = sources(policyOf(page), `${name}-src`).filter((one) => one.includes('sha'));
        return named.toSorted().join() === hashed(page, name).toSorted().join() ? [] : [name];
      }),
    ),
  ).toEqual([]);
});

it('no element has a style or an event in an attribute, and no link is a script', () => {
  expect(
    found(({ elements }) =>
      elements.flatMap(({ tagName, properties }) =>
        Object.entries(properties)
          .filter(([name, value]) => /^(?:style|on.*)$/i.test(name) || isScript(value))
          .map(([name]) => `<${tagName} ${name}>`),
      ),
    ),
  ).toEqual([]);
});

it('every page is well-formed, and nothing stands after its end', () => {
  expect(found(({ errors }) => errors)).toEqual([]);
  const end = '</html>';
  expect(
    found(({ html }) => html.split(end).slice(1)).filter((rest) => !/: \s*$/.test(rest)),
  ).toEqual([]);
});

function isScript(value: unknown): boolean {
  return typeof value === 'string' && /^\s*javascript:/i.test(value);
}
