// `npm test`: the checks, then every test, and one last line that says how it went. `npm test -- unit browser`
// runs those parts alone; `npm test -- unit test/domain/names.test.ts` those files of a part.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from './check.ts';
import { endProcessTrees } from './end-process-tree.ts';
import { ensureChromium } from './install-chromium.ts';
import { runTool, runningChildren } from './run-child.ts';
import { type Tally, readVitestReport } from './vitest-report.ts';

const PARTS = ['check', 'unit', 'gallery', 'registry', 'links', 'browser'] as const;
type Part = (typeof PARTS)[number];

/**
 * After the checks the lanes run beside each other, the parts of a lane in turn: an officer at a screen mostly waits,
 * for a shutter, a server, a wire. Only the last lane is seen as it goes; the others tell when a part has ended.
 */
const LANES: readonly (readonly Part[])[] = [['unit', 'gallery', 'registry', 'links'], ['browser']];

/** Beyond this something hangs; a whole run takes about 18 minutes on two cores. */
const LIMIT_MS = 45 * 60_000;

const wanted = process.argv.slice(2);
const files = wanted.filter((word) => !isPart(word));
const named = wanted.filter(isPart);
const parts = named.length > 0 ? named : PARTS.filter((part) => part !== 'check' || files.length === 0);

const total: Tally = { passed: 0, skipped: 0, failures: [] };
let timedOut = false;
let browserFound: Promise<Record<string, string>> | null = null;
const watchdog = setTimeout(() => {
  timedOut = true;
  console.log(`\nstill running after ${LIMIT_MS / 60_000} minutes: ending it`);
  void endProcessTrees(runningChildren());
}, LIMIT_MS);

if (parts.includes('check')) add('check', await run('check', { echo: true }));
const lanes = LANES.map((lane) => lane.filter((part) => parts.includes(part))).filter(
  (lane) => lane.length > 0,
);
await Promise.all(lanes.map((lane) => runInTurn(lane, { echo: lane === lanes.at(-1) })));
clearTimeout(watchdog);
tellAndExit();

async function runInTurn(lane: readonly Part[], how: { echo: boolean }): Promise<void> {
  for (const part of lane) {
    if (timedOut) total.failures.push(`${part}: not run, the time was up`);
    else add(part, await run(part, how));
  }
}

async function run(part: Part, { echo }: { echo: boolean }): Promise<Tally> {
  console.log(`\n=== ${part}`);
  try {
    if (part === 'check') return await runChecks();
    const browser = part === 'browser' || part === 'gallery' || part === 'links';
    return await runTests(part, { env: browser ? await browserEnvironment() : {}, echo });
  } catch (error) {
    return { passed: 0, skipped: 0, failures: [error instanceof Error ? error.message : String(error)] };
  }
}

async function runChecks(): Promise<Tally> {
  const { passed, failed } = await check();
  return { passed, skipped: 0, failures: failed.map(({ name }) => name) };
}

/** Two lanes need a browser, and it is looked for, and perhaps installed, once. */
function browserEnvironment(): Promise<Record<string, string>> {
  return (browserFound ??= findBrowser());
}

async function findBrowser(): Promise<Record<string, string>> {
  const { path, version } = await ensureChromium(console.log);
  console.log(`browser: ${path} (${version})`);
  return { CHROME_PATH: path };
}

async function runTests(
  project: Part,
  { env, echo }: { env: Record<string, string>; echo: boolean },
): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'test-report-'));
  const report = join(folder, 'report.json');
  const args = ['run', '--project', project, ...files];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const job = { env, echo };
  const { code, output } = await runTool('node_modules/vitest/vitest.mjs', [...args, ...reporters], job);
  if (!echo) console.log(output);
  const tally = readVitestReport(report, code);
  rmSync(folder, { recursive: true });
  return tally;
}

function add(part: Part, { passed, skipped, failures }: Tally): void {
  total.passed += passed;
  total.skipped += skipped;
  total.failures.push(...failures.map((failure) => `${part}: ${failure}`));
}

function isPart(word: string): word is Part {
  return (PARTS as readonly string[]).includes(word);
}

/** The last line is read by machines: nothing may follow it. */
function tellAndExit(): void {
  console.log('');
  for (const failure of total.failures) console.log(`FAILED ${failure}`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`${total.passed} passed, ${total.failures.length} failed${skipped}`);
  process.exitCode = total.failures.length > 0 || total.passed === 0 ? 1 : 0;
}
