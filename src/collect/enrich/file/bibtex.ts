import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { z } from 'zod';

/*
 * Citation.js, because it does as BibTeX does and nothing more: it decodes LaTeX, expands @string, and leaves letter case
 * alone, in 1.5 MB. @retorquere/bibtex-parser decodes as well but brings 25 MB of language models for sentence case;
 * biblatex-csl-converter lowers titles and venues (`Neural networks`) and drops commands in formulas.
 */

const entrySchema = z.object({
  type: z.string(),
  label: z.string(),
  /** Field → its text as it stands in the file, @string expanded. */
  properties: z.record(z.string(), z.coerce.string()),
});

/** An entry of a BibTeX or BibLaTeX file, its fields still in LaTeX. */
export type BibtexEntry = z.output<typeof entrySchema>;

/** The library refuses a text without an entry, such as one of @string alone; with this there always is one. */
const LAST_ENTRY = { label: 'florilegium-end', text: '\n@misc{florilegium-end, title = {}}\n' };

/** Takes the text of a .bib file and gives its entries; throws an error with the line at the first broken one. */
export function parseBibtex(text: string): BibtexEntry[] {
  const whole = text + LAST_ENTRY.text;
  const parsed: unknown = plugins.input.chainLink(whole, options('@biblatex/text'));
  const entries = z.array(entrySchema).parse(parsed);
  if (entries.pop()?.label !== LAST_ENTRY.label) throw new Error('an entry is not closed');
  return entries;
}

/** Takes an entry and gives it as CSL-JSON, LaTeX decoded, unchecked; throws where a field cannot be read. */
export function bibtexToCsl(entry: BibtexEntry): unknown {
  const properties = { ...entry.properties };
  for (const field of NAME_FIELDS) {
    const names = properties[field];
    if (names !== undefined) properties[field] = names.replace(RE_HYPHENATED_GIVEN, '{$&}');
  }
  const list: unknown = plugins.input.chainLink(
    [{ ...entry, properties }],
    options('@biblatex/entries+list'),
  );
  return composeLetters(z.tuple([z.unknown()]).parse(list)[0]);
}

const NAME_FIELDS = ['author', 'editor'];

/** To BibTeX, `yeon` in `Gu-yeon Wei` is a particle; within braces it is part of the word. */
const RE_HYPHENATED_GIVEN = /(?<![\p{L}{}\\-])\p{Lu}\p{L}*(?:-\p{Ll}\p{L}*)+(?![\p{L}}])/gu;

const RE_DOTLESS = /[ıȷ](?=\p{M})/gu;

/** LaTeX puts an accent on a dotless i (`\'\i`); Unicode puts it on an i. */
function composeLetters(csl: unknown): unknown {
  return JSON.parse(JSON.stringify(csl), (_, value: unknown) =>
    typeof value === 'string'
      ? value.replace(RE_DOTLESS, (letter) => (letter === 'ı' ? 'i' : 'j')).normalize('NFC')
      : value,
  );
}

function options(forceType: string): Parameters<typeof plugins.input.chainLink>[1] {
  const target = '@csl/list+object';
  return { forceType, target, generateGraph: false, maxChainLength: 10, strict: true };
}
