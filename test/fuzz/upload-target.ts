import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utf8, type Bytes } from '../../src/lib/bytes.ts';
import { httpServer } from '../../src/registry/http-server.ts';
import { MemoryObjectStore } from '../../src/registry/objects/memory-object-store.ts';
import { registryMetrics } from '../../src/registry/routes/metrics.ts';
import { crypto } from '../protocol/made-up-batch.ts';
import { ScriptedRegistry } from '../registry/routes/scripted-registry.ts';
import type { Target } from './target.ts';

/** A request that no server may fail at: it answers with a status of its own fault. */
class ServerFault extends Error {}

const METHODS = ['POST', 'HEAD', 'PATCH', 'OPTIONS', 'GET', 'DELETE'] as const;
const NAMES = ['tus-resumable', 'upload-length', 'upload-metadata', 'upload-offset', 'content-type'] as const;
const CIPHER = 'B'.repeat(43);
const genuine = [
  ['POST', '', '1.0.0', '60000', `cipher ${Buffer.from(CIPHER).toString('base64')}`, '', ''],
  ['PATCH', CIPHER, '1.0.0', '', '', '0', 'application/offset+octet-stream', 'bytes'],
  ['HEAD', CIPHER, '1.0.0'],
];

/** The upload routes as they are served, asked with any method, address, headers and body: one a line. */
export async function uploadTarget(): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const app = await httpServer({
    registry: new ScriptedRegistry(),
    objects: new MemoryObjectStore(),
    crypto,
    clock: { nowMs: () => 1_795_312_800_000 },
    metrics: registryMetrics(),
    isReady: async () => true,
    uploadsDir: join(folder, 'uploads'),
    appDir: join(folder, 'app'),
  });
  return {
    genuine: genuine.map((lines) => utf8(lines.join('\n'))),
    read: async (bytes) => {
      const { statusCode } = await app.inject(requestOf(bytes));
      if (statusCode >= 500 && statusCode !== 501 && statusCode !== 503)
        throw new ServerFault(String(statusCode));
    },
    end: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function requestOf(bytes: Bytes) {
  const [verb = '', address = '', ...rest] = Buffer.from(bytes).toString('latin1').split('\n');
  const method = METHODS.find((one) => one === verb) ?? METHODS[verb.length % METHODS.length]!;
  // What Node would refuse before any route sees it says nothing of the routes.
  const headers = Object.fromEntries(
    NAMES.flatMap((name, i) => {
      const value = (rest[i] ?? '').replace(/[^\t\x20-\x7e\x80-\xff]/g, '');
      return value === '' ? [] : [[name, value.slice(0, 8_000)]];
    }),
  );
  const url = `/api/v1/uploads${address ? `/${encodeURIComponent(address).slice(0, 2_000)}` : ''}`;
  return { method, url, headers, payload: Buffer.from(rest.slice(NAMES.length).join('\n')) };
}
