import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The day is enough, and two builds of one day are the same.
const DAY_MS = 24 * 3_600_000;

export default defineConfig({
  root: at('.'),
  define: { BUILT_MS: String(Math.floor(Date.now() / DAY_MS) * DAY_MS) },
  build: {
    target: 'es2022',
    outDir: at('dist/tablet'),
    emptyOutDir: true,
    // A data: URI would need a hole in the content-security policy, so nothing is inlined.
    assetsInlineLimit: 0,
    // The polyfill is an inline script in some browsers' terms; every browser that we support has modulepreload.
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: at('index.html'), gallery: at('gallery.html') } },
  },
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: 'http://127.0.0.1:8080', changeOrigin: false } },
  },
});
