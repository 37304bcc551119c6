import { checkRoundTrip } from '../tests/markdown/roundTrip.ts';
import { readArguments, readCount } from './command.ts';

const { positionals } = readArguments({ allowPositionals: true });
const runs = readCount('runs', positionals[0] ?? '20000');

await checkRoundTrip(runs);
console.log(`${runs} generated abstracts came to HTML without an error or a lost word`);
