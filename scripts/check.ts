// Everything that can be said of the code without running it: `npm run check`, or `npm run check -- lint format`
// for the steps whose name begins so.
import { type CheckResult, checkSteps, runCheckSteps } from './check-steps.ts';

/** @returns what failed; each step has printed its line, and failures their output at the end. */
export async function check(only: string[] = []): Promise<{ passed: number; failed: CheckResult[] }> {
  const steps = checkSteps().filter(
    (step) => only.length === 0 || only.some((name) => step.name.startsWith(name)),
  );
  const results = await runCheckSteps(steps, (result) => console.log(line(result)));
  const failed = results.filter((result) => result.code !== 0);
  for (const result of failed) console.log(`\n--- ${result.name}\n${result.output.trim()}`);
  return { passed: results.length - failed.length, failed };
}

function line({ name, code, tookMs }: CheckResult): string {
  return `${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(16)} ${(tookMs / 1000).toFixed(1).padStart(6)} s`;
}

if (import.meta.filename === process.argv[1]) {
  const startedMs = performance.now();
  const { passed, failed } = await check(process.argv.slice(2));
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(`\nchecks: ${passed} passed, ${failed.length} failed, ${seconds} s`);
  process.exitCode = failed.length > 0 || passed === 0 ? 1 : 0;
}
