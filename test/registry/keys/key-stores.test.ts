import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fromBase64url } from '../../../src/lib/base64url.ts';
import { utf8 } from '../../../src/lib/bytes.ts';
import { systemClock, systemRandom } from '../../../src/platform/system.ts';
import { WebCryptoAdapter } from '../../../src/platform/webcrypto.ts';
import {
  ensureKeys,
  fileKeyStore,
  KeyFolderError,
  RECOVERY_FILE,
  rotateKeys,
} from '../../../src/registry/keys/file-key-store.ts';
import { keyStoreContract } from '../../contract/key-store.ts';
import { memoryKeys } from '../../support/memory-keys.ts';

const crypto = new WebCryptoAdapter();
const ports = { crypto, random: systemRandom, clock: systemClock };

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'keys-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return join(made, 'keys');
}

describe('the key store in memory', () => keyStoreContract(() => memoryKeys(ports)));

describe('the key store in a file', () => {
  keyStoreContract(async () => {
    const at = folder();
    await ensureKeys(at, ports);
    return { keys: fileKeyStore(at, crypto), rotate: () => rotateKeys(at, ports) };
  });

  it('makes keys once, and lets only their owner read them', async () => {
    const at = folder();
    const recoveryPath = await ensureKeys(at, ports);
    const first = readFileSync(join(at, 'keys.json'), 'utf8');
    expect(await ensureKeys(at, ports)).toBeNull();
    expect(readFileSync(join(at, 'keys.json'), 'utf8')).toBe(first);
    expect(recoveryPath).toBe(join(at, RECOVERY_FILE));
    expect(readdirSync(at).map((name) => statSync(join(at, name)).mode & 0o777)).toEqual([0o600, 0o600]);
    expect(statSync(at).mode & 0o777).toBe(0o700);
  });

  it('works without the recovery file, which opens what was escrowed', async () => {
    const at = folder();
    await ensureKeys(at, ports);
    const text = readFileSync(join(at, RECOVERY_FILE), 'utf8');
    rmSync(join(at, RECOVERY_FILE));
    const { id, key } = await fileKeyStore(at, crypto).recovery();
    const bound = { info: 'escrow', aad: utf8(id) };
    const sealed = await crypto.seal(key, utf8('secret'), bound);
    const { privateKey } = JSON.parse(text) as { privateKey: string };
    const opener = await crypto.importSealingKey(fromBase64url(privateKey));
    expect(await crypto.open(opener, sealed, bound)).toEqual(utf8('secret'));
    expect(readFileSync(join(at, 'keys.json'), 'utf8')).not.toContain(privateKey);
  });

  it('says so when there are no keys, and when only a recovery key is left', async () => {
    const at = folder();
    await expect(fileKeyStore(at, crypto).signing()).rejects.toThrow(KeyFolderError);
    await ensureKeys(at, ports);
    rmSync(join(at, 'keys.json'));
    await expect(ensureKeys(at, ports)).rejects.toThrow(KeyFolderError);
  });

  it('lets two first starts at once agree on one set of keys', async () => {
    const at = folder();
    const starts = await Promise.allSettled([ensureKeys(at, ports), ensureKeys(at, ports)]);
    expect(starts.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    const recovery = JSON.parse(readFileSync(join(at, RECOVERY_FILE), 'utf8')) as { id: string };
    expect((await fileKeyStore(at, crypto).recovery()).id).toBe(recovery.id);
  });

  it('refuses a key file that is not one', async () => {
    const at = folder();
    await ensureKeys(at, ports);
    writeFileSync(join(at, 'keys.json'), '{"v":1}');
    await expect(fileKeyStore(at, crypto).secret()).rejects.toThrow('the key file');
  });
});
