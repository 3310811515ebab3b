import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { toBase64url } from '../../../src/lib/base64url.ts';
import { utf8, type Bytes } from '../../../src/lib/bytes.ts';
import type { SigningKey } from '../../../src/lib/ports/crypto.ts';
import { WebCryptoAdapter } from '../../../src/platform/webcrypto.ts';
import { signRequest } from '../../../src/protocol/request-signature.ts';
import { httpServer } from '../../../src/registry/http-server.ts';
import { MemoryObjectStore } from '../../../src/registry/objects/memory-object-store.ts';
import type { HttpParts } from '../../../src/registry/routes/http-app.ts';
import { registryMetrics } from '../../../src/registry/routes/metrics.ts';
import { ScriptedRegistry, TABLET } from './scripted-registry.ts';

export const NOW_MS = 1_780_000_000_000;
const crypto = new WebCryptoAdapter();

/** The real routes over a scripted registry; gone, with its folder, when the test ends. */
export async function served(over: Partial<HttpParts> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'routes-'));
  const registry = new ScriptedRegistry();
  const objects = new MemoryObjectStore();
  const parts: HttpParts = {
    registry,
    objects,
    crypto,
    clock: { nowMs: () => NOW_MS },
    metrics: registryMetrics(),
    isReady: async () => true,
    uploadsDir: join(folder, 'uploads'),
    appDir: join(folder, 'app'),
    ...over,
  };
  const app = await httpServer(parts);
  onTestFinished(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { app, registry, objects, folder, uploadsDir: parts.uploadsDir };
}

/** A tablet that the registry knows, and how it signs. */
export async function knownTablet(registry: ScriptedRegistry, { revoked = false } = {}) {
  const { privateKey, publicKey } = await crypto.newSigningKey({ extractable: false });
  registry.tablets.set(TABLET, { deviceKey: publicKey, revoked });
  return { key: privateKey, headers: (request: ToSign) => signedHeaders(privateKey, request) };
}

export interface ToSign {
  readonly method: string;
  readonly target: string;
  /** Absent for uploads; empty for a question without body. */
  readonly body?: string;
  readonly createdMs?: number;
  readonly tablet?: string;
}

export async function signedHeaders(key: SigningKey, request: ToSign): Promise<Record<string, string>> {
  const { method, target, body, createdMs = NOW_MS, tablet = TABLET } = request;
  const digest = body === undefined ? undefined : await hashOf(utf8(body));
  return signRequest(crypto, key, { method, target, tablet, createdMs, ...(digest && { digest }) });
}

export async function hashOf(bytes: Bytes): Promise<string> {
  return toBase64url(await crypto.sha256(bytes));
}
