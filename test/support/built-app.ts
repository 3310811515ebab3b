import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The app as it is served, built if its sources changed since the last build. */
export function builtApp(): string {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build-app.ts', '--if-needed'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(ROOT, 'dist/app');
}
