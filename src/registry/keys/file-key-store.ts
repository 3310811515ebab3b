import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64url } from '../../lib/base64url.ts';
import type { Crypto } from '../../lib/ports/crypto.ts';
import { parsed } from '../../protocol/schema.ts';
import type { KeyStore } from '../key-store.ts';
import { createDurably, replaceDurably } from './durable-file.ts';
import type { HeldKeys } from './held-keys.ts';
import { KeyFile } from './key-file.ts';
import { keyStoreOver } from './key-store-over.ts';
import { firstKeys, rotated, type KeyPorts } from './new-keys.ts';

export const RECOVERY_FILE = 'recovery-key-KEEP-OFFLINE.json';
const KEY_FILE = 'keys.json';
const FILE_LIMIT_BYTES = 1_000_000;

/** The folder lacks keys, or has a recovery key whose other keys were never written. */
export class KeyFolderError extends Error {
  readonly code = 'key-folder';
  constructor(why: string) {
    super(why);
    this.name = 'KeyFolderError';
  }
}

/**
 * Makes the first keys where there are none. The recovery key's private half goes into a file of its own that
 * nothing here ever reads.
 * @returns that file's path when it was made now, else null. @throws KeyFolderError
 */
export async function ensureKeys(folder: string, ports: KeyPorts): Promise<string | null> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (await isThere(join(folder, KEY_FILE))) return null;
  const { file, recovery } = await firstKeys(ports);
  const recoveryPath = join(folder, RECOVERY_FILE);
  // First: a recovery key that is missing could never be made up for; one without use can be deleted.
  await createDurably(
    recoveryPath,
    written({ ...recovery, purpose: 'opens escrowed officer secrets' }),
  ).catch(refuseLeftOver);
  await createDurably(join(folder, KEY_FILE), written(file));
  return recoveryPath;
}

/** Keys in a file that only its owner can read; a rotation by another process is seen at the next question. */
export function fileKeyStore(folder: string, crypto: Crypto): KeyStore {
  const path = join(folder, KEY_FILE);
  let seen = '';
  let held: Promise<HeldKeys> | undefined;
  return keyStoreOver(async () => {
    const { ino, mtimeMs } = await stat(path).catch(refuseMissing);
    const mark = `${ino} ${mtimeMs}`;
    if (!held || mark !== seen) held = readKeys(path).then((file) => imported(crypto, file));
    seen = mark;
    return held;
  });
}

/** Puts new signing and sealing keys in front; old ones still verify and open. @throws KeyFolderError */
export async function rotateKeys(folder: string, ports: KeyPorts): Promise<void> {
  const path = join(folder, KEY_FILE);
  await replaceDurably(path, written(await rotated(ports, await readKeys(path))));
}

async function readKeys(path: string): Promise<KeyFile> {
  const text = await readFile(path, 'utf8').catch(refuseMissing);
  return parsed(KeyFile, text, { what: 'the key file', limit: FILE_LIMIT_BYTES });
}

async function imported(crypto: Crypto, file: KeyFile): Promise<HeldKeys> {
  const signing = file.signing.map(async ({ id, publicKey, privateKey }) => ({
    id,
    publicKey: fromBase64url(publicKey),
    privateKey: await crypto.importSigningKey(fromBase64url(privateKey)),
  }));
  const sealing = file.sealing.map(async ({ id, publicKey, privateKey }) => ({
    id,
    publicKey: fromBase64url(publicKey),
    privateKey: await crypto.importSealingKey(fromBase64url(privateKey)),
  }));
  return {
    signing: await Promise.all(signing),
    sealing: await Promise.all(sealing),
    recovery: { id: file.recovery.id, key: fromBase64url(file.recovery.publicKey) },
    wrapping: await crypto.dataKey(fromBase64url(file.wrapping)),
    secret: fromBase64url(file.secret),
  };
}

const written = (content: object) => `${JSON.stringify(content, null, 2)}\n`;

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function refuseMissing(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ENOENT') throw error;
  throw new KeyFolderError('the data folder has no keys; the first start of the registry makes them');
}

function refuseLeftOver(error: NodeJS.ErrnoException): never {
  if (error.code !== 'EEXIST') throw error;
  throw new KeyFolderError(`${RECOVERY_FILE} is there without keys.json: restore that, or move both away`);
}
