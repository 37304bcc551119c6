import { describe, expect, it } from 'vitest';
import { repairText, toPlainText } from '../../../src/text/repair/index.ts';

describe('dashes beside accented letters', () => {
  it.each([
    ["Erd\\H{o}s--R\\'enyi graphs", 'Erdős–Rényi graphs'],
    ["Jos\\'e--Garc\\'ia and M\\\"uller--Schmidt", 'José–García and Müller–Schmidt'],
    ["Cram\\'er--Rao bounds", 'Cramér–Rao bounds'],
    ["an \\'Etale--\\'Eveille pair", 'an Étale–Éveille pair'],
    ['the Kurdyka--\\L ojasiewicz inequality', 'the Kurdyka–Łojasiewicz inequality'],
    ["in caf\\'es--all of them", 'in cafés—all of them'],
    ["``So''--It is", '“So”—It is'],
    ["the alpha-R\\'enyi divergence", 'the α-Rényi divergence'],
  ])('%s', (raw, expected) => {
    expect(toPlainText(repairText(raw).nodes)).toBe(expected);
  });
});
