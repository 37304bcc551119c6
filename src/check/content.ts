import type { ReadReferences } from '../content/readReferences.ts';
import type { Pages } from '../content/readPages.ts';
import type { ConceptFrontMatter } from '../model/concept.ts';
import type { PaperFrontMatter } from '../model/paper.ts';
import type { ThemeFrontMatter } from '../model/theme.ts';

/** The content folder as it was read, before it is checked. */
export interface Content {
  readonly papers: Pages<PaperFrontMatter>;
  readonly themes: Pages<ThemeFrontMatter>;
  readonly concepts: Pages<ConceptFrontMatter>;
  /** Names of the files in `listings/`. */
  readonly listings: readonly string[];
  /** Names of the drawings a theme can have, without ending. */
  readonly plants: readonly string[];
  readonly referencesPath: string;
  readonly references: ReadReferences;
}
