import { toBase64url } from '../../lib/base64url.ts';
import type { Clock } from '../../lib/ports/clock.ts';
import type { Crypto } from '../../lib/ports/crypto.ts';
import type { Random } from '../../lib/ports/random.ts';
import type { KeyEntry, KeyFile } from './key-file.ts';

export interface KeyPorts {
  readonly crypto: Crypto;
  readonly random: Random;
  readonly clock: Clock;
}

// `RegistryFacts` names at most as many; a rotation a month leaves a tablet over a year to come back.
const SIGNING_KEPT = 20;
const SEALING_KEPT = 200;

/** First keys, and apart from them the recovery pair, whose private half is not among them. */
export async function firstKeys(ports: KeyPorts): Promise<{ file: KeyFile; recovery: KeyEntry }> {
  const recovery = await newSealing(ports, 'recovery');
  const secret = () => toBase64url(ports.random.bytes(32));
  const file = {
    v: 1 as const,
    signing: [await newSigning(ports)],
    sealing: [await newSealing(ports, 'seal')],
    recovery: { id: recovery.id, publicKey: recovery.publicKey },
    wrapping: secret(),
    secret: secret(),
  };
  return { file, recovery };
}

/** New signing and sealing keys in front. */
export async function rotated(ports: KeyPorts, file: KeyFile): Promise<KeyFile> {
  const signing = [await newSigning(ports), ...file.signing].slice(0, SIGNING_KEPT);
  const sealing = [await newSealing(ports, 'seal'), ...file.sealing].slice(0, SEALING_KEPT);
  return { ...file, signing, sealing };
}

async function newSigning(ports: KeyPorts): Promise<KeyEntry> {
  const pair = await ports.crypto.newSigningKey({ extractable: true });
  const privateKey = toBase64url(await ports.crypto.exportSigningKey(pair.privateKey));
  return entry(ports, 'sign', { publicKey: toBase64url(pair.publicKey), privateKey });
}

async function newSealing(ports: KeyPorts, purpose: string): Promise<KeyEntry> {
  const pair = await ports.crypto.newSealingKey();
  const privateKey = toBase64url(await ports.crypto.exportSealingKey(pair.privateKey));
  return entry(ports, purpose, { publicKey: toBase64url(pair.publicKey), privateKey });
}

function entry(ports: KeyPorts, purpose: string, key: { publicKey: string; privateKey: string }): KeyEntry {
  const mark = Buffer.from(ports.random.bytes(5)).toString('hex');
  return { id: `${purpose}-${mark}`, ...key, madeAt: ports.clock.nowMs() };
}
