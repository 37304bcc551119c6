/** What is measured of the formulas of a page: how many there are, and what is wrong, in words. */
export interface MeasuredFormulas {
  readonly count: number;
  readonly faults: string[];
}

/**
 * Runs in the page, once its faces are there: finds lines of the abstract that are more than 2 pixels higher than a line without a formula,
 * letters that are not the text's italic, by their width, signs that begin before the one to their left has ended, and formulas that reach
 * into the letters of the next line.
 */
export async function faultsOfFormulas(): Promise<MeasuredFormulas> {
  await document.fonts.ready;
  const formulas = [...document.querySelectorAll('.abstract math')];
  return {
    count: formulas.length,
    faults: [
      ...[...document.querySelectorAll('.abstract p')].flatMap(highLines),
      ...formulas.flatMap(foreignLetters),
      ...formulas.flatMap(coveredSigns),
      ...formulas.flatMap(deepParts),
    ],
  };

  /** Lines follow each other at the distance of their height: the tops of the text's own letters tell. */
  function highLines(paragraph: Element): string[] {
    const lineHeight = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
    const tops = [...new Set(textBoxes(paragraph).map(({ top }) => Math.round(top)))].sort(
      (a, b) => a - b,
    );
    return tops.flatMap((top, index) => {
      const before = tops[index - 1];
      // Letters of one line stand at most a pixel apart where their faces differ.
      if (before === undefined || top - before <= 2) return [];
      const more = top - before - lineHeight;
      return more > 2 ? [`line ${index + 1} is ${more.toFixed(1)} px too high`] : [];
    });
  }

  function textBoxes(paragraph: Element): DOMRect[] {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const boxes: DOMRect[] = [];
    while (walker.nextNode()) {
      const { currentNode } = walker;
      if (currentNode.parentElement?.closest('math, sub, sup')) continue;
      const range = document.createRange();
      range.selectNodeContents(currentNode);
      boxes.push(...[...range.getClientRects()].filter(({ width }) => width > 0));
    }
    return boxes;
  }

  function foreignLetters(formula: Element): string[] {
    return [...formula.querySelectorAll<MathMLElement>('mi.letter')].flatMap((letter) => {
      const { fontSize, fontStyle } = getComputedStyle(letter);
      const own = widthOf(letter);
      const wanted = widthAsText(letter.textContent, fontSize);
      if (fontStyle === 'italic' && Math.abs(own - wanted) < 0.5) return [];
      return [`${letter.textContent} is ${fontStyle}, ${own} px wide, not ${wanted}`];
    });
  }

  function widthAsText(letter: string, fontSize: string): number {
    const span = document.createElement('i');
    Object.assign(span.style, { fontSize, fontFamily: 'var(--font-text)', position: 'absolute' });
    span.textContent = letter;
    document.querySelector('.abstract')?.append(span);
    const width = widthOf(span);
    span.remove();
    return width;
  }

  function widthOf(element: Element): number {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect().width;
  }

  /** The letters of the text are at most 0.7 em high: higher up, a part of a formula is clear of those of the next line. */
  function deepParts(formula: Element): string[] {
    const { fontSize, lineHeight } = getComputedStyle(formula.closest('p') ?? formula);
    // An empty box after the formula is on its baseline, and on its line.
    const mark = document.createElement('span');
    Object.assign(mark.style, { display: 'inline-block', width: '0', height: '0' });
    formula.after(mark);
    const baseline = mark.getBoundingClientRect().bottom;
    const next = baseline + Number.parseFloat(lineHeight) - 0.7 * Number.parseFloat(fontSize);
    const faults = [...formula.querySelectorAll('msqrt, mfrac')].flatMap((part) => {
      const over = part.getBoundingClientRect().bottom - next;
      return over > 1 ? [`${part.outerHTML} is ${over.toFixed(1)} px too deep`] : [];
    });
    mark.remove();
    return faults;
  }

  function coveredSigns(formula: Element): string[] {
    return [...formula.querySelectorAll('mrow > *')].flatMap((sign) => {
      const left = sign.previousElementSibling;
      if (left === null || left.tagName === 'mspace' || sign.tagName === 'mspace') return [];
      const over = left.getBoundingClientRect().right - sign.getBoundingClientRect().left;
      return over > 1 ? [`${sign.outerHTML} lies ${over} px over ${left.outerHTML}`] : [];
    });
  }
}
