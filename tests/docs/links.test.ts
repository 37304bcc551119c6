import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { nodeToText } from '../../src/markdown/nodeToText.ts';

const FILES = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md').sort()];
const ARCHITECTURE = 'docs/architecture.md';
const RE_ELSEWHERE = /^[a-z]+:/;

describe.each(FILES)('%s', (file) => {
  it('links only to files and headings that are there', () => {
    expect(linksIn(file).filter((link) => !leadsSomewhere(file, link))).toEqual([]);
  });

  it('names only files of the project that are there', () => {
    const named = codeIn(file).filter((code) =>
      /^(?:src|scripts|tests|docs)\/[^\s*<>{}]*$/.test(code),
    );
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe('the architecture', () => {
  // Folders of pages follow the addresses, and those of assets hold no code.
  const folders = globSync('src/**/', { withFileTypes: true })
    .map((entry) =>
      `${join(entry.parentPath, entry.name).split('\\').join('/')}/`.slice('src/'.length),
    )
    .filter((folder) => folder !== '' && !/^(?:pages|assets)\/./.test(folder));
  const named = codeIn(ARCHITECTURE).filter((code) => /^[A-Za-z/]+\/$/.test(code));

  it('names every folder of src', () => {
    expect(folders.length).toBeGreaterThan(20);
    expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
  });

  it('names no folder that src lacks', () => {
    expect(named.filter((folder) => !folders.includes(folder))).toEqual([]);
  });
});

it('the README points to every document', () => {
  const linked = linksIn('README.md').map((link) => link.replace(/#.*/, ''));
  expect(FILES.slice(1).filter((file) => !linked.includes(file))).toEqual([]);
});

function read(file: string): Nodes {
  return unified().use(remarkParse).parse(readFileSync(file, 'utf8'));
}

function linksIn(file: string): string[] {
  const links: string[] = [];
  visit(read(file), 'link', ({ url }) => {
    links.push(url);
  });
  return links;
}

function codeIn(file: string): string[] {
  const code: string[] = [];
  visit(read(file), 'inlineCode', ({ value }) => {
    code.push(value);
  });
  return code;
}

/** Headings have the anchors that GitHub gives them. */
function anchorsIn(file: string): string[] {
  const slugger = new GithubSlugger();
  const anchors: string[] = [];
  visit(read(file), 'heading', (heading) => {
    anchors.push(slugger.slug(nodeToText(heading)));
  });
  return anchors;
}

function leadsSomewhere(file: string, link: string): boolean {
  if (RE_ELSEWHERE.test(link)) return true;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : join(dirname(file), path);
  if (!existsSync(target)) return false;
  return anchor === undefined || anchorsIn(target).includes(anchor);
}
