import type { PhrasingContent } from 'mdast';
import { texProblem } from '../../markdown/formulas/rehypeMathml.ts';
import { linksOf, type AddressKind } from '../../text/addresses.ts';
import { phrasingToMdx } from '../../text/escape.ts';
import { repairText, toPlainText, type Residue } from '../../text/repair/index.ts';

/** An abstract, repaired, as its page holds it. */
export interface RepairedAbstract {
  /** One line of MDX. */
  readonly mdx: string;
  /** The same as plain text. */
  readonly text: string;
  readonly links: readonly { kind: AddressKind; url: string }[];
  /** What looks damaged and was left as received, or was mended by inference. */
  readonly doubts: readonly Residue[];
}

/** Takes an abstract as received and gives it repaired, its addresses apart; throws at nothing. */
export function repairToMdx(abstract: string): RepairedAbstract {
  const { nodes, left } = repairText(abstract);
  const shown = nodes.map(asTextUnlessTex);
  const links = linksOf(shown.map(withAddress).join(''));
  return { mdx: phrasingToMdx(shown), text: toPlainText(shown), links, doubts: left };
}

/** What stood between dollars and is not TeX was no formula: it stays as typed. */
function asTextUnlessTex(node: PhrasingContent): PhrasingContent {
  return node.type === 'inlineMath' && texProblem(node.value) !== undefined
    ? { type: 'text', value: `$${node.value}$` }
    : node;
}

/** A link may read otherwise than its address, and it is the address that is wanted. */
function withAddress(node: PhrasingContent): string {
  return node.type === 'link' ? node.url : toPlainText([node]);
}
