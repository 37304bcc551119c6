import { checkRoundTrip } from '../tests/markdown/roundTrip.ts';
import { readArguments } from './command.ts';

const { positionals } = readArguments({ allowPositionals: true });
const runs = Number(positionals[0] ?? 20_000);

await checkRoundTrip(runs);
console.log(`${runs} generated abstracts came to HTML without an error or a lost word`);
