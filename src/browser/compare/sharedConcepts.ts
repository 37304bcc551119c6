import type { PaperFacts } from '../../model/published/facts.ts';

type Concept = PaperFacts['concepts'][number];

/** The concepts of some papers, by who speaks of them. */
export interface SharedConcepts {
  /** All of the papers do. */
  readonly byAll: readonly Concept[];
  /** For each paper: those that others speak of too, but not all. */
  readonly bySome: readonly (readonly Concept[])[];
  /** For each paper: those that it alone speaks of. */
  readonly own: readonly (readonly Concept[])[];
}

/** Takes papers and gives their concepts sorted by who speaks of them; one paper shares none. */
export function shareConcepts(papers: readonly Pick<PaperFacts, 'concepts'>[]): SharedConcepts {
  const counts = new Map<string, number>();
  for (const { concepts } of papers) {
    for (const { slug } of concepts) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  const count = ({ slug }: Concept): number => counts.get(slug) ?? 0;
  const isByAll = (concept: Concept): boolean =>
    papers.length > 1 && count(concept) === papers.length;
  return {
    byAll: (papers[0]?.concepts ?? []).filter(isByAll),
    bySome: papers.map(({ concepts }) =>
      concepts.filter((concept) => count(concept) > 1 && !isByAll(concept)),
    ),
    own: papers.map(({ concepts }) => concepts.filter((concept) => count(concept) === 1)),
  };
}
