import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All that the built app is made of. The registry is left out: the app cannot import it. */
const SOURCES = [
  ...['src/lib', 'src/domain', 'src/protocol', 'src/platform', 'src/tablet', 'sw', 'public', 'catalogues'],
  ...['index.html', 'vite.config.ts', 'tsconfig.base.json', 'package-lock.json'],
  ...['scripts/app-sources.ts', 'scripts/build-app.ts', 'scripts/build-service-worker.ts'],
];

/** SHA-256 (hex) over names and contents of the app's sources: the same on every machine. */
export function hashAppSources(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesUnder)) {
    const content = createHash('sha256').update(readFileSync(file)).digest('hex');
    hash.update(`${file}\0${content}\n`);
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name).replaceAll('\\', '/')));
}
