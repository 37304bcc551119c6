import { readFileSync } from 'node:fs';
import { judgeAbstract, type WrittenAbstract } from '../src/evaluate/unseen/evaluateUnseen.ts';
import { formatUnseen } from '../src/evaluate/unseen/unseenReport.ts';
import { readArguments } from './command.ts';

const HELP = `npm run eval:unseen -- [options]

Puts abstracts as their authors wrote them through the documented loss and through the repair, and
holds each formula against the author's own, as MathML, fonts set aside.

  --abstracts FILE    JSON, a list of title, field and latex
                      (tests/fixtures/unseen-development.json; the rules were written from it.
                      tests/fixtures/unseen-held-out.json is for final figures only)
  --cases             show each formula that does not come back
  --help              this text`;

const { values } = readArguments({
  options: {
    abstracts: { type: 'string', default: 'tests/fixtures/unseen-development.json' },
    cases: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else {
  const abstracts = JSON.parse(readFileSync(values.abstracts, 'utf8')) as WrittenAbstract[];
  console.log(formatUnseen(abstracts.map(judgeAbstract), values.cases));
}
