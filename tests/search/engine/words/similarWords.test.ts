import { describe, expect, it } from 'vitest';
import { everydayWords } from '../../../../src/search/engine/words/everydayWords.ts';
import { similarWords } from '../../../../src/search/engine/words/similarWords.ts';

describe('everyday words', () => {
  it('lead both ways within a group', () => {
    expect(everydayWords('gather')).toContain('collect');
    expect(everydayWords('collect')).toContain('gather');
  });

  it('lead from what people say to what abstracts say, and not back', () => {
    expect(everydayWords('job')).toContain('task');
    expect(everydayWords('task')).not.toContain('job');
  });

  it('are found under any form of the word', async () => {
    expect(await similarWords('guessing')).toContain('predict');
    expect(await similarWords('jobs')).toContain('task');
  });
});
