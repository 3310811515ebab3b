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

const PARTS = ['check', 'unit', 'gallery', 'registry', 'browser'] as const;
type Part = (typeof PARTS)[number];

/** Judges one page after the other in one browser: it runs beside the parts after it, and tells at the end. */
const BESIDE: Part = 'gallery';

/** Beyond this something hangs; a whole run takes about 15 minutes on two cores. */
const LIMIT_MS = 25 * 60_000;

const wanted = process.argv.slice(2);
const files = wanted.filter((word) => !isPart(word));
const named = wanted.filter(isPart);
const parts = named.length > 0 ? named : PARTS.filter((part) => part !== 'check' || files.length === 0);

const total: Tally = { passed: 0, skipped: 0, failures: [] };
let timedOut = false;
const watchdog = setTimeout(() => {
  timedOut = true;
  console.log(`\nstill running after ${LIMIT_MS / 60_000} minutes: ending it`);
  void endProcessTrees(runningChildren());
}, LIMIT_MS);

let beside: Promise<Tally> | null = null;
for (const part of parts) {
  if (timedOut) total.failures.push(`${part}: not run, the time was up`);
  else if (part === BESIDE && parts.at(-1) !== BESIDE) beside = run(part, { echo: false });
  else add(part, await run(part));
}
if (beside) add(BESIDE, await beside);
clearTimeout(watchdog);
tellAndExit();

async function run(part: Part, { echo } = { echo: true }): Promise<Tally> {
  console.log(`\n=== ${part}`);
  try {
    if (part === 'check') return await runChecks();
    const browser = part === 'browser' || part === 'gallery';
    return await runTests(part, { env: browser ? await browserEnvironment() : {}, echo });
  } catch (error) {
    return { passed: 0, skipped: 0, failures: [error instanceof Error ? error.message : String(error)] };
  }
}

async function runChecks(): Promise<Tally> {
  const { passed, failed } = await check();
  return { passed, skipped: 0, failures: failed.map(({ name }) => name) };
}

async function browserEnvironment(): Promise<Record<string, string>> {
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
