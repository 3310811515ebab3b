import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { injectManifest } from 'workbox-build';
import type { LaterFile } from '../sw/kept-later.ts';

/** The QR reader's wasm is 1 MB and catalogues are some; Workbox's own limit of 2 MB drops a file with a warning. */
const LARGEST_FILE_BYTES = 10 * 1024 * 1024;

/** What the app needs to start and work with no network. */
const PRECACHED = ['**/*.{html,js,css,woff,woff2,wasm,json,webmanifest,svg,png,webp,bin}'];
const NOT_PRECACHED = ['build.json', 'sw.js', '**/*.map', '**/tesseract-core*.wasm'];
/** The reader of print, 4 MB on the wire: kept after the app is, so that the app is ready without it. */
const KEPT_LATER = /^assets\/(tesseract-core.*\.wasm|eng\.traineddata.*\.gz)$/;

export class PrecacheError extends Error {
  readonly code = 'precache';
}

/**
 * Bundles `sw/sw.ts` into one classic script and writes into it the list of files to keep, each with its hash.
 * @returns how many files are kept, and how many bytes they are.
 */
export async function buildServiceWorker(outDir: string): Promise<{ files: number; bytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'service-worker-'));
  try {
    await bundle(folder, keptLater(outDir));
    const { count, size, warnings } = await injectManifest({
      swSrc: join(folder, 'sw.js'),
      swDest: join(outDir, 'sw.js'),
      globDirectory: outDir,
      globPatterns: PRECACHED,
      globIgnores: NOT_PRECACHED,
      maximumFileSizeToCacheInBytes: LARGEST_FILE_BYTES,
      manifestTransforms: [(entries) => ({ manifest: entries.map((entry) => withIntegrity(outDir, entry)) })],
      // Vite's names carry a hash of the content already.
      dontCacheBustURLsMatching: /^assets\/.+-[\w-]{8}\.\w+$/,
    });
    if (warnings.length > 0) throw new PrecacheError(warnings.join('\n'));
    return { files: count, bytes: size };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function keptLater(outDir: string): LaterFile[] {
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
  const later = files.filter((name) => KEPT_LATER.test(name));
  return later.map((name) => withIntegrity(outDir, { url: `/${name}` }));
}

/** With the hash of the content, so that nothing else is ever kept in its place. */
function withIntegrity<Entry extends { readonly url: string }>(outDir: string, entry: Entry) {
  const hash = createHash('sha256').update(readFileSync(join(outDir, entry.url)));
  return { ...entry, integrity: `sha256-${hash.digest('base64')}` };
}

/**
 * As a script and not a module: Firefox runs no module service workers. As a library, so that Vite adds nothing
 * that prepares imports by way of `document`.
 */
async function bundle(outDir: string, later: readonly LaterFile[]): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', __KEPT_LATER__: JSON.stringify(later) },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      minify: true,
      lib: { entry: resolve('sw/sw.ts'), formats: ['iife'], name: 'serviceWorker', fileName: () => 'sw.js' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
}
