import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LINE_LENGTH } from '../../../src/collect/listing/lines.ts';
import { parseListing } from '../../../src/collect/listing/listing.ts';

const ABSTRACT = 'We train a network and report what it learns about the world it was shown. '
  .repeat(8)
  .trim();
const SHORT_ABSTRACT = 'We show that this works.';

const parse = (...lines: string[]) => parseListing(lines.join('\n'), 'content/listings/five.txt');
const titles = (...lines: string[]) => parse(...lines).entries.map(({ title }) => title);
const messages = (...lines: string[]) =>
  parse(...lines).problems.map(({ line, message }) => `${line ?? ''}: ${message.slice(0, 60)}`);

describe('the real listings', () => {
  it.each([
    [
      '000_7bfee853d58e8bec.txt',
      68,
      'Early-Learning Regularization Prevents Memorization of Noisy Labels',
      11,
    ],
    [
      '001_8e949063b2f08e09.txt',
      119,
      'Large Language Models Are Overparameterized Text Encoders',
      3,
    ],
    [
      '002_48af763f823ec25e.txt',
      63,
      'A Deep Conjugate Direction Method for Iteratively Solving Linear Systems',
      11,
    ],
    ['003_0acf3231a5c3d2fc.txt', 65, 'Effective Invertible Arbitrary Image Rescaling', 13],
  ])('%s holds %i entries', (name, count, firstTitle, firstLine) => {
    const path = `content/listings/${name}`;
    const { entries, problems } = parseListing(readFileSync(path, 'utf8'), path);
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(count);
    expect(entries[0]).toMatchObject({ title: firstTitle, line: firstLine, path });
  });

  it('give every line to an entry or to the furniture', () => {
    const path = 'content/listings/001_8e949063b2f08e09.txt';
    const text = readFileSync(path, 'utf8');
    const { entries, furniture } = parseListing(text, path);
    const kept = [
      ...entries.flatMap(({ title, abstract }) => [title, abstract]),
      ...furniture.map(({ text: words }) => words),
    ];
    expect(kept.join('').length).toBe(text.replaceAll('\n', '').length);
  });
});

describe('a listing of either layout', () => {
  it.each(['\n', '\n\n', '\n\n\n', '\r\n', '\r\n\r\n'])(
    'is read with %j between lines',
    (separator) => {
      const text = ['One Title', ABSTRACT, 'Another Title', ABSTRACT].join(separator);
      const { entries, problems } = parseListing(text, 'a.txt');
      expect(problems).toEqual([]);
      expect(entries.map(({ title }) => title)).toEqual(['One Title', 'Another Title']);
    },
  );

  it('keeps an abstract to the letter but for the white space around it', () => {
    const odd = `${ABSTRACT} \\alpha {process.exit()} <script>  ---`;
    expect(parse('A Title', `  ${odd}\t`).entries[0]?.abstract).toBe(odd);
  });

  it('counts the lines of a file with carriage returns as an editor does', () => {
    const { entries } = parseListing(`new\r\n\r\nA Title\r\n${ABSTRACT}\r\n`, 'a.txt');
    expect(entries[0]?.line).toBe(3);
  });

  it('may have short abstracts, when they read like sentences', () => {
    expect(titles('Alpha Beta', SHORT_ABSTRACT, 'Gamma', 'It is short too. It ends.')).toEqual([
      'Alpha Beta',
      'Gamma',
    ]);
  });

  it('may have a title that ends in a full stop, and an abstract without spaces', () => {
    const title =
      'We Asked a Network What It Had Learned From All of the Texts That We Showed to It Today.';
    const dense = `${'我们训练了一个网络并报告它学到的内容'.repeat(8)}。`;
    expect(titles('One', ABSTRACT, title, ABSTRACT, '网络 的 训练', dense)).toEqual([
      'One',
      title,
      '网络 的 训练',
    ]);
  });

  it('may have titles that end in a question mark', () => {
    expect(titles('Is This a Title of a Paper on Learning?', ABSTRACT)).toHaveLength(1);
  });
});

describe('the furniture of a page', () => {
  it('is passed over before the first entry, whatever it says', () => {
    const { entries, furniture, problems } = parse(
      'Papers We Read',
      'Sort by: newest',
      '12 345 readers',
      'We write once a week, never more often.',
      'Nov 20, 2026',
      'A Title',
      ABSTRACT,
    );
    expect(entries.map(({ title }) => title)).toEqual(['A Title']);
    expect(furniture.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
    expect(problems).toEqual([]);
  });

  it('is passed over between entries where it repeats', () => {
    expect(
      parse(
        'One',
        ABSTRACT,
        'Upvote this paper',
        'Two',
        ABSTRACT,
        'Upvote this paper',
        'Three',
        ABSTRACT,
      ),
    ).toMatchObject({
      entries: [{ title: 'One' }, { title: 'Two' }, { title: 'Three' }],
      problems: [],
    });
  });

  it.each<[string, (number: number) => string[]]>([
    [
      'counts of votes',
      (number) => [`${number} upvotes · ${number * 3} comments`, `Title Number ${number} Here`],
    ],
    [
      'who sent it',
      (number) => [`Submitted by ${'abc'[number] ?? ''}user`, `Title Number ${number} Here`],
    ],
    [
      'dates',
      (number) => [`Mar ${number + 1}`, `Title Number ${number} Here`, `2024-01-0${number + 1}`],
    ],
    [
      'authors',
      (number) => [
        `Title Number ${number} Here`,
        `Anna Ason, Bert ${'ABC'[number] ?? ''}smith and Li Wei`,
      ],
    ],
    ['labels', (number) => [`Title Number ${number} Here`, 'Abstract']],
    ['nothing to see', (number) => [`Title Number ${number} Here`, '\u200b']],
  ])('is passed over between title and abstract, or before: %s', (_, shorts) => {
    const lines = [0, 1, 2].flatMap((number) => [...shorts(number), `${ABSTRACT} ${number}.`]);
    expect(titles(...lines)).toEqual([0, 1, 2].map((number) => `Title Number ${number} Here`));
    expect(messages(...lines)).toEqual([]);
  });

  it('is passed over below the last entry', () => {
    expect(parse('One', ABSTRACT, 'Terms of Service', 'Privacy', '© 2026').problems).toEqual([]);
  });

  it.each([
    ['SubscribeLarge Language Models', 'Subscribe', 'Large Language Models'],
    ['Mar 19A Network of Networks', 'Mar 19', 'A Network of Networks'],
    [
      'byAK and the research communityNetwork Pruning',
      'byAK and the research community',
      'Network Pruning',
    ],
  ])('is cut off where it is glued to the first title: %s', (line, glued, title) => {
    const { entries, furniture } = parse('new', line, ABSTRACT);
    expect(entries[0]?.title).toBe(title);
    expect(furniture.at(-1)?.text).toBe(glued);
  });

  it.each([
    ['ShareGPT: Learning to Share', 'We present ShareGPT, a network. '],
    ['PiSSA for Everyone', 'PiSSA is a method. '],
    ['Newton Methods for Networks', ''],
    ['BatchNorm Revisited', 'Batch norm is a layer. '],
    ['OVOR: OnePrompt with Virtual Outliers', 'We prompt with outliers. '],
    ['Stable-Sim2Real: Exploring Simulation', 'Real data is scarce. '],
    ['FollowBench: Following Constraints', 'A bench. '],
    ['A Study of DeepNorm', 'A norm. '],
  ])('is not seen in a name: %s', (title, beginning) => {
    expect(titles(title, `${beginning}${ABSTRACT}`)).toEqual([title]);
  });
});

describe('bad input', () => {
  it('reports a title without abstract and keeps its neighbours', () => {
    const lines = ['One', ABSTRACT, 'A Lonely Title', 'Two', ABSTRACT];
    expect(titles(...lines)).toEqual(['One', 'Two']);
    expect(messages(...lines)).toEqual(['3: title without abstract: "A Lonely Title"']);
  });

  it('reports a title at the end that lost its abstract', () => {
    expect(messages('One', ABSTRACT, 'On the Loss of the Last Abstract')).toEqual([
      '3: title without abstract: "On the Loss of the Last Abstract"',
    ]);
  });

  it('reports an abstract without title and keeps its neighbours', () => {
    const lines = ['One', ABSTRACT, ABSTRACT.replace('We', 'They'), 'Two', ABSTRACT];
    expect(titles(...lines)).toEqual(['One', 'Two']);
    expect(messages(...lines)).toEqual([
      expect.stringMatching(/^3: abstract without title: "They train/),
    ]);
  });

  it('reports a control character with its place and keeps the other entries', () => {
    const lines = ['One', `${ABSTRACT}\u0000`, 'Two', ABSTRACT];
    expect(titles(...lines)).toEqual(['Two']);
    expect(messages(...lines)).toEqual([
      '2: control character U+0000 in the entry "One", found "We train',
    ]);
  });

  it('reports a line too long to be an abstract and keeps the other entries', () => {
    const lines = ['One', 'x'.repeat(10_000_000), 'Two', ABSTRACT];
    expect(titles(...lines)).toEqual(['Two']);
    expect(messages(...lines)).toEqual([
      '2: a line of 10000000 characters in the entry "One", found "xxx',
    ]);
  });

  it('takes a line of just the allowed length', () => {
    expect(titles('One', 'x'.repeat(LINE_LENGTH))).toEqual(['One']);
  });

  it.each([
    ['', ': the file is empty'],
    [' \n\n\t', ': the file is empty'],
    [
      '<!DOCTYPE html>\n<html><body>One</body></html>',
      '1: an HTML page instead of text, found "<!DOCTYPE html>',
    ],
    ['<!-- saved -->\n<!DOCTYPE html>\n<p>One</p>', '1: an HTML page instead of text'],
    [`<h2>One</h2>\n<p>${ABSTRACT}</p>`, '1: an HTML page instead of text'],
    ['just a word', '1: no entry in 1 lines of text'],
  ])('says what is wrong with %j', (text, message) => {
    expect(messages(text)[0]).toContain(message);
  });
});
