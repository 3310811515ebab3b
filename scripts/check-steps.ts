import { existsSync } from 'node:fs';
import { type ChildResult, runTool } from './run-child.ts';

/** Two compilers at a time: a third would only take turns with them on two cores. */
const AT_A_TIME = 2;

const CODE = ['src', 'sw', 'test', 'bench', 'scripts'];
const PRETTIER_FLAGS = ['--check', '--no-error-on-unmatched-pattern', '--log-level', 'warn'];
const CACHE = 'node_modules/.cache/check';

interface CheckStep {
  name: string;
  run: () => Promise<ChildResult>;
}

export interface CheckResult extends ChildResult {
  name: string;
}

const types = (environment: string): CheckStep => ({
  name: `types (${environment})`,
  run: () =>
    runTool('node_modules/typescript/bin/tsc', [
      ...['-p', `tsconfig.${environment}.json`, '--incremental'],
      ...['--tsBuildInfoFile', `${CACHE}/${environment}.tsbuildinfo`],
    ]),
});

const tool = (name: string, script: string, args: string[]): CheckStep => ({
  name,
  run: () => runTool(`node_modules/${script}`, args),
});

const own = (name: string, script: string): CheckStep => ({
  name,
  run: () => runTool('node_modules/tsx/dist/cli.mjs', [`scripts/${script}`]),
});

/** Longest first, so that the two lanes end at about the same time. */
export function checkSteps(): CheckStep[] {
  const folders = CODE.filter((folder) => existsSync(folder));
  const code = folders.map((folder) => `${folder}/**/*.{ts,css}`);
  const steps = [
    tool('lint', 'eslint/bin/eslint.js', [
      '--max-warnings',
      '0',
      '--no-error-on-unmatched-pattern',
      ...folders,
      '*.ts',
    ]),
    ...['node', 'worker', 'page', 'pure'].map(types),
    tool('format', 'prettier/bin/prettier.cjs', [...PRETTIER_FLAGS, ...code, '*.{ts,js,cjs,html}']),
    tool('imports', 'dependency-cruiser/bin/dependency-cruise.mjs', [
      '--config',
      '.dependency-cruiser.cjs',
      ...folders,
    ]),
    tool('unused code', 'knip/bin/knip.js', ['--no-progress']),
    own('licences', 'check-licences.ts'),
    own('lockfile', 'check-lockfile.ts'),
  ];
  return existsSync('scripts/check-words.ts') ? [...steps, own('words', 'check-words.ts')] : steps;
}

/** Runs every step even when one fails; `tell` hears of each as it ends. Results come in the steps' order. */
export async function runCheckSteps(
  steps: CheckStep[],
  tell: (result: CheckResult) => void,
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  const waiting = steps.map((step, place) => ({ step, place }));
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const result = { name: next.step.name, ...(await next.step.run()) };
      results[next.place] = result;
      tell(result);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  return results;
}
