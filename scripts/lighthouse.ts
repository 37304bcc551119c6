import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { launchBrowser } from '../tests/site/browser.ts';
import { serveFolder } from '../tests/site/serve.ts';
import { readArguments, readCount, requireFolder } from './command.ts';

const HELP = `npm run lighthouse -- [options] [paths]

Lets Lighthouse judge pages of the built site, as a phone sees them, and prints
its four scores and what kept one below 100. npm brings Lighthouse at the first
run and keeps it; the browser is that of the tests.

  paths             pages of the site (one of each type)
  --site FOLDER     the built site (dist)
  --desktop         as a desktop computer sees them
  --runs N          judge each page N times and print the run of median
                    performance, as a busy machine needs it (1)
  --help            this text`;

const PAGES = [
  '/',
  '/themes/regularization/',
  '/papers/pissa/',
  '/concepts/fine-tuning/',
  '/map/',
  '/search/',
  '/papers/',
  '/concepts/',
  '/authors/',
  '/stats/',
  '/about/',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What is read of Lighthouse's report. */
interface Report {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Record<
    string,
    { readonly score: number | null; readonly auditRefs: readonly { id: string; weight: number }[] }
  >;
  readonly audits: Record<
    string,
    { readonly title: string; readonly score: number | null; readonly displayValue?: string }
  >;
}

const { values, positionals } = readArguments({
  allowPositionals: true,
  options: {
    site: { type: 'string', default: 'dist' },
    desktop: { type: 'boolean', default: false },
    runs: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(HELP);
} else {
  const port = await freePort();
  const { origin, close } = await serveFolder(requireFolder(values.site));
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    console.log(`${'page'.padEnd(30)}${CATEGORIES.map((name) => name.padStart(16)).join('')}`);
    for (const path of positionals.length > 0 ? positionals : PAGES) {
      if (positionals.length === 0 && !(await fetch(origin + path)).ok) continue;
      console.log(formatScores(path, await judgeOften(origin + path, port)));
    }
  } finally {
    await browser.close();
    await close();
  }
}

/** Takes an address and the port of the browser, and gives the report of the run in the middle. */
async function judgeOften(address: string, port: number): Promise<Report> {
  const reports: Report[] = [];
  for (let run = 0; run < Math.max(1, readCount('--runs', values.runs)); run++) {
    reports.push(await judge(address, port, values.desktop));
  }
  const speed = ({ categories }: Report): number => categories['performance']?.score ?? 0;
  reports.sort((a, b) => speed(a) - speed(b));
  const [median] = reports.slice(Math.floor(reports.length / 2));
  if (median === undefined) throw new Error(`no report for ${address}`);
  return median;
}

/** Takes an address, the port of the browser and the kind of device, and gives Lighthouse's report. */
async function judge(address: string, port: number, isDesktop: boolean): Promise<Report> {
  const lighthouse = spawn(
    'lighthouse',
    [
      address,
      `--port=${port}`,
      `--only-categories=${CATEGORIES.join(',')}`,
      '--output=json',
      '--quiet',
      '--no-enable-error-reporting',
      ...(isDesktop ? ['--preset=desktop'] : []),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' },
  );
  let json = '';
  lighthouse.stdout.setEncoding('utf8').on('data', (part: string) => (json += part));
  const status = await new Promise<number | null>((resolve, reject) => {
    lighthouse.on('close', resolve).on('error', reject);
  });
  if (json === '') throw new Error(`lighthouse ended with ${String(status)} and no report`);
  return JSON.parse(json) as Report;
}

function formatScores(path: string, { categories, audits, runtimeError }: Report): string {
  const scores = CATEGORIES.map((name) => {
    const score = categories[name]?.score ?? null;
    return (score === null ? '–' : String(Math.round(score * 100))).padStart(16);
  });
  const faults = Object.values(categories)
    .filter(({ score }) => score !== 1)
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
    .flatMap(({ id }) => audits[id] ?? [])
    .filter(({ score }) => score !== null && score < 0.99)
    .map(({ title, displayValue = '' }) => `    ${title} ${displayValue}`);
  return [
    path.padEnd(30) + scores.join(''),
    ...(runtimeError === undefined ? [] : [`    ${runtimeError.message}`]),
    ...new Set(faults),
  ].join('\n');
}

/** A port on which nothing listens now; the browser cannot tell which one it would choose itself. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
