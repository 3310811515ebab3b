import { utf8, type Bytes } from '../../lib/bytes.ts';
import { CryptoError, type Crypto, type DataKey } from '../../lib/ports/crypto.ts';
import type { OfficerRow } from '../storage/rows.ts';
import { StorageFullError } from '../storage/tablet-store.ts';
import type { MadePasskey, OfferResult, PasskeyShown, UnlockResult } from './api.ts';
import { openSecretWith } from './keyring.ts';
import {
  changeOfficer,
  refusal,
  unlockedBy,
  unlockOfficer,
  type Refused,
  type Unlocked,
} from './officers.ts';
import type { Pins } from './pins.ts';
import { isOff, waitMs } from './unlock-tries.ts';
import type { VaultPorts } from './vault-ports.ts';

/** Of the PRF's input and of its output: WebAuthn Level 3, section 10.1.4. */
const PRF_BYTES = 32;

type KeptPasskey = NonNullable<OfficerRow['passkey']>;

const NEEDS_PASSPHRASE = { ok: false, why: 'passkey', waitMs: 0, left: 0 } as const;
const NO_ROOM = { ...NEEDS_PASSPHRASE, why: 'storage-full' } as const;

/**
 * Opens an officer's keys by what the passkey's PRF gave; as with a PIN, not for one whose unlock is off, nor while
 * wrong passphrases must be waited for. Nothing is written: 256 bits of the authenticator's leave nothing to guess,
 * so that no try is counted, and those of the passphrase stay as they were.
 */
export async function unlockByPasskey(
  ports: VaultPorts,
  pins: Pins,
  asked: PasskeyShown,
): Promise<Unlocked | Refused> {
  const nowMs = ports.clock.nowMs();
  const row = await ports.store.get('officers', [asked.officer]);
  if (!row || isOff(row)) return refusal('off', row, nowMs);
  if (waitMs(row, nowMs) > 0) return refusal('wait', row, nowMs);
  if (!row.passkey || asked.prf.length !== PRF_BYTES) return NEEDS_PASSPHRASE;
  // A PIN whose hour is over must not live again at the next lock because nobody looked at it in between.
  pins.isArmed(row.officer);
  try {
    const key = await keyOfPrf(ports.crypto, asked.prf);
    const secret = await ports.crypto.decrypt(key, row.passkey.secretCipher, bound(row.officer));
    return await unlockedBy(ports, row, await openSecretWith(ports.crypto, row, secret));
  } catch (error) {
    if (error instanceof CryptoError) return NEEDS_PASSPHRASE;
    throw error;
  }
}

/** What a passkey is made with, once the passphrase was shown: who mistyped it has not made one in vain. */
export async function offerPasskey(
  ports: VaultPorts,
  asked: { officer: string | undefined; passphrase: string },
): Promise<OfferResult> {
  const shown = await shownBy(ports, asked);
  if (!('keys' in shown)) return shown;
  const { officer, name } = shown.row;
  return { ok: true, offer: { user: idBytes(officer), name, salt: ports.random.bytes(PRF_BYTES) } };
}

/** Locks the officer's secret under the passkey's PRF too, in place of an earlier passkey. */
export async function setPasskey(
  ports: VaultPorts,
  asked: { officer: string | undefined; passphrase: string; passkey: MadePasskey },
): Promise<UnlockResult> {
  const { id: credentialId, salt, prf } = asked.passkey;
  if (prf.length !== PRF_BYTES) return NEEDS_PASSPHRASE;
  const shown = await shownBy(ports, asked);
  if (!('keys' in shown)) return shown;
  const { officer } = shown.row;
  const key = await keyOfPrf(ports.crypto, prf);
  const secretCipher = await ports.crypto.encrypt(key, shown.secret.secret, bound(officer));
  return keep(ports, officer, { credentialId, salt, secretCipher });
}

export async function dropPasskey(ports: VaultPorts, officer: string | undefined): Promise<UnlockResult> {
  return officer === undefined ? NEEDS_PASSPHRASE : keep(ports, officer, null);
}

/** The passphrase is asked anew for both steps, so that no secret waits in memory while a person looks for a finger. */
async function shownBy(
  ports: VaultPorts,
  { officer, passphrase }: { officer: string | undefined; passphrase: string },
): Promise<Unlocked | Refused> {
  if (officer === undefined) return NEEDS_PASSPHRASE;
  try {
    return await unlockOfficer(ports, { officer, passphrase });
  } catch (error) {
    if (error instanceof StorageFullError) return NO_ROOM;
    throw error;
  }
}

async function keep(ports: VaultPorts, officer: string, passkey: KeptPasskey | null): Promise<UnlockResult> {
  const withPasskey = ({ passkey: _before, ...bare }: OfficerRow) => ({
    ...bare,
    ...(passkey && { passkey }),
  });
  try {
    return (await changeOfficer(ports, officer, withPasskey)) ? { ok: true } : NEEDS_PASSPHRASE;
  } catch (error) {
    if (error instanceof StorageFullError) return NO_ROOM;
    throw error;
  }
}

async function keyOfPrf(crypto: Crypto, prf: Bytes): Promise<DataKey> {
  return crypto.dataKey(await crypto.derive(prf, 'sotay officer passkey 1', 32));
}

const bound = (officer: string): Bytes => utf8(`passkey ${officer}`);

/** The 16 bytes of a UUID. */
function idBytes(uuid: string): Bytes {
  const hex = uuid.replaceAll('-', '');
  return Uint8Array.from({ length: 16 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}
