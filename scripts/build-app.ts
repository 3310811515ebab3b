// `npm run build`: the app into dist/app. With `--if-needed`, only where its sources changed since the last build.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashAppSources } from './app-sources.ts';

const OUT = resolve('dist/app');

/** Written last: a build that was cut off has none, and is done again. */
const NOTE = join(OUT, 'build.json');

interface BuildNote {
  version: string;
  /** SHA-256 of the sources, hex. */
  sources: string;
}

function lastBuild(): Partial<BuildNote> {
  try {
    return JSON.parse(readFileSync(NOTE, 'utf8')) as Partial<BuildNote>;
  } catch {
    return {};
  }
}

/** The bundler is loaded here: a start that needs no build does not wait a second for it. */
async function buildApp(note: BuildNote): Promise<void> {
  // Also where a test runner calls: what tablets get is never a development build, and `start` would serve it after.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  const { buildServiceWorker } = await import('./build-service-worker.ts');
  // A path and not a list: a list would be merged with that of vite.config.ts, and tablets have no use for the gallery.
  const rolldownOptions = { input: resolve('index.html') };
  await build({ logLevel: 'warn', build: { outDir: OUT, emptyOutDir: true, rolldownOptions } });
  const { files, bytes } = await buildServiceWorker(OUT);
  writeFileSync(NOTE, `${JSON.stringify(note)}\n`);
  console.log(`kept for offline use: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const sources = hashAppSources();
if (process.argv.includes('--if-needed') && lastBuild().sources === sources) {
  console.log(`app ${version} is built`);
} else {
  const startedMs = performance.now();
  console.log(`building app ${version} into dist/app`);
  await buildApp({ version, sources });
  console.log(`built in ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
}
