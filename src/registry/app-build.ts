import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The app could not be built; the build has said why. */
export class AppBuildError extends Error {
  readonly code = 'app-build';
  constructor() {
    super('the app could not be built');
    this.name = 'AppBuildError';
  }
}

/**
 * Builds the app where it was never built, in a process of its own: the bundler is large and needed once.
 * `npm start` also builds it anew where its sources changed. @throws AppBuildError
 */
export async function ensureApp(root: string): Promise<string> {
  const folder = join(root, 'dist/app');
  if (existsSync(join(folder, 'build.json'))) return folder;
  const args = ['--import', 'tsx', join(root, 'scripts/build-app.ts'), '--if-needed'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  if (code !== 0) throw new AppBuildError();
  return folder;
}
