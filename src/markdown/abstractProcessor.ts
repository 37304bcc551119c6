import rehypeStringify from 'rehype-stringify';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { rehypeAlttext } from './formulas/rehypeAlttext.ts';
import { rehypeMathml } from './formulas/rehypeMathml.ts';
import type { Mention } from '../text/names/mentions.ts';
import { remarkAddresses } from './remarkAddresses.ts';
import { remarkContribution } from './remarkContribution.ts';
import { remarkMentions, type NamedPaper } from './remarkMentions.ts';
import { remarkTextOnly } from './remarkTextOnly.ts';

/** An abstract as the site shows it, or why it cannot be: lines count from the body's first. */
export type RenderedAbstract =
  | {
      readonly html: string;
      /** The abstract as plain text. */
      readonly text: string;
      /** Its key sentence, as plain text. */
      readonly contribution: string | undefined;
      /** Slugs of the concepts that it mentions. */
      readonly mentions: readonly string[];
      /** The papers whose methods it names, with the words that do. */
      readonly named: readonly NamedPaper[];
    }
  | { readonly problems: readonly { line: number | undefined; message: string }[] };

/** MDX → mdast → hast → HTML, with the plugins in the order they act. */
const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkMath)
  .use(remarkTextOnly)
  .use(remarkAddresses)
  .use(remarkMentions)
  .use(remarkContribution)
  .use(remarkRehype)
  .use(rehypeMathml)
  .use(rehypeAlttext)
  .use(rehypeStringify)
  .freeze();

/** Takes the body and the title of a paper's page and what finds concepts and papers in it; gives what the site shows of it, or every reason why it cannot. */
export async function renderAbstract(
  body: string,
  title = '',
  findMentions: (text: string) => Mention[] = () => [],
): Promise<RenderedAbstract> {
  const file = new VFile({ value: body, data: { title, findMentions } });
  try {
    const html = String(await processor.process(file));
    const refused = file.messages.filter((message) => message.fatal);
    if (refused.length > 0) return { problems: refused.map(toProblem) };
    const { text = '', contribution, mentions = [], named = [] } = file.data;
    return { html, text, contribution, mentions, named };
  } catch (error) {
    // What is not MDX at all stops the parser, which tells the place in the same form.
    if (error instanceof VFileMessage) return { problems: [toProblem(error)] };
    throw error;
  }
}

/** Takes what is wrong with a body and the page it is of, and gives it with the file's own lines. */
export function placeProblems(
  problems: readonly { line: number | undefined; message: string }[],
  page: Pick<Page, 'bodyLine'>,
  path: string,
): Problem[] {
  return problems.map(({ line = 1, message }) => ({
    path,
    line: page.bodyLine + line - 1,
    message,
  }));
}

function toProblem({ line, reason }: VFileMessage): { line: number | undefined; message: string } {
  return { line: line ?? undefined, message: reason };
}
