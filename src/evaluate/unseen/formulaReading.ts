import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import temml from 'temml';

const RE_INVISIBLE = /(?:\s|[\u2061-\u2064\u200b]|\p{Variation_Selector})/gu;
/** Signs that read alike, of which authors and the repair may each choose another. */
const ALIKE: Readonly<Record<string, string>> = {
  '−': '-',
  '∗': '*',
  '⋆': '*',
  '∣': '|',
  '∥': '‖',
  '⋅': '·',
  '⋯': '…',
  '…': '…',
  '’': "'",
  '′': "'",
  '∼': '~',
  '˜': '~',
  '⟂': '⊥',
  ϵ: 'ε',
  ϕ: 'φ',
};
/** Elements that only hold others. */
const TRANSPARENT = new Set('math mrow mstyle mpadded mtable mtr mtd menclose'.split(' '));

/** Takes TeX and gives what it reads as, fonts and spaces set aside; undefined where it is no TeX. */
export function readingOf(tex: string): string | undefined {
  try {
    // Its rule is a border there, which leaves no sign.
    const source = tex.replaceAll('\\overline', '\\bar');
    const html = temml.renderToString(source, {
      annotate: false,
      throwOnError: true,
      wrap: 'none',
    });
    return readingOfNode(fromHtml(html, { fragment: true }));
  } catch {
    return undefined;
  }
}

/** Takes plain text and gives it in the same form. */
export function readingOfText(text: string): string {
  return [...text.normalize('NFKC').replaceAll('...', '…').replace(RE_INVISIBLE, '')]
    .map((sign) => ALIKE[sign] ?? sign)
    .join('');
}

function readingOfNode(node: Nodes): string {
  if (node.type === 'text') return readingOfText(node.value);
  if (node.type === 'root') return node.children.map(readingOfNode).join('');
  if (node.type !== 'element') return '';
  const parts = node.children.map(readingOfNode);
  if (TRANSPARENT.has(node.tagName)) return parts.join('');
  const [first = '', second = '', third = ''] = parts;
  const base = /^(?:\p{L}*|.|\(.*\)|\|.*\|)$/u.test(first) ? first : `⟮${first}⟯`;
  switch (node.tagName) {
    case 'msup':
      return base + raised(second);
    case 'msub':
    case 'munder':
      return `${base}_(${second})`;
    case 'mover':
      return `${base}^^(${second})`;
    case 'msubsup':
    case 'munderover':
      return `${base}_(${second})${raised(third)}`;
    case 'mfrac':
      return `⟮${first}÷${second}⟯`;
    case 'msqrt':
      return `√(${parts.join('')})`;
    case 'mroot':
      return `√[${second}](${first})`;
    default:
      return parts.join('');
  }
}

function raised(script: string): string {
  const [primes = ''] = /^'*/.exec(script) ?? [];
  const rest = script.slice(primes.length);
  return rest === '' ? primes : `${primes}^(${rest})`;
}
