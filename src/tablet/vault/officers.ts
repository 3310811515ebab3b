import { CryptoError } from '../../lib/ports/crypto.ts';
import { Grant } from '../../protocol/pairing.ts';
import { verified } from '../../protocol/signed.ts';
import { registryKeys } from '../outbox/receipt-book.ts';
import type { OfficerRow } from '../storage/rows.ts';
import { setting } from '../storage/settings.ts';
import { officerAsRead } from '../storage/tablet-store.ts';
import type { UnlockResult } from './api.ts';
import { keyringOf, openSecret, stretched, type Keyring, type OfficerSecret } from './keyring.ts';
import { afterSuccess, afterTry, isOff, MOST_TRIES, waitMs } from './unlock-tries.ts';
import type { VaultPorts } from './vault-ports.ts';

export interface Unlocked {
  readonly keys: Keyring;
  readonly grant: Grant;
  readonly row: OfficerRow;
  /** What the keys are made of: to be forgotten at once. */
  readonly secret: OfficerSecret;
}

export type Refused = UnlockResult & { readonly ok: false };

/** Opens an officer's keys. The try is counted on the medium before the passphrase is tested. */
export async function unlockOfficer(
  ports: VaultPorts,
  asked: { officer: string; passphrase: string },
): Promise<Unlocked | Refused> {
  const { store, clock, crypto } = ports;
  const row = await store.get('officers', [asked.officer]);
  if (!row || isOff(row)) return refusal('off', row, clock.nowMs());
  if (waitMs(row, clock.nowMs()) > 0) return refusal('wait', row, clock.nowMs());
  const counted = afterTry(row, clock.nowMs());
  // Of many tries at once, one counts and is tested; the others find that they must wait for it.
  const writes = [{ put: 'officers', row: counted }] as const;
  if (!(await store.commit({ writes, expect: [asCounted(row)], durability: 'strict' })))
    return refusal('wait', row, clock.nowMs());
  try {
    const secret = await openSecret(crypto, row, await stretched(crypto, asked.passphrase, row));
    const stillCounted = (now: OfficerRow) => (asCounted(counted).holds(now) ? afterSuccess(now) : null);
    await changeOfficer(ports, row.officer, stillCounted);
    return await unlockedBy(ports, row, secret);
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    return refusal(isOff(counted) ? 'off' : 'wrong', counted, clock.nowMs());
  }
}

/** An officer whose secret is open, by whatever opened it. @throws CryptoError */
export async function unlockedBy(
  ports: VaultPorts,
  row: OfficerRow,
  secret: OfficerSecret,
): Promise<Unlocked> {
  const [keys, grant] = await Promise.all([
    keyringOf(ports.crypto, row.officer, secret),
    grantOf(ports, row),
  ]);
  return { keys, grant, row, secret };
}

/**
 * Writes an officer's row anew, computed from the row as it is: unlocks, PINs, passkeys and pulled grants meet here.
 * False where there is no such officer, or `change` says null. @throws StorageFullError
 */
export async function changeOfficer(
  { store }: Pick<VaultPorts, 'store'>,
  officer: string,
  change: (now: OfficerRow) => OfficerRow | null | Promise<OfficerRow | null>,
): Promise<boolean> {
  for (;;) {
    const now = await store.get('officers', [officer]);
    const row = now && (await change(now));
    if (!row) return false;
    const writes = [{ put: 'officers', row }] as const;
    if (await store.commit({ writes, expect: [officerAsRead(now)], durability: 'strict' })) return true;
  }
}

function asCounted(row: OfficerRow) {
  const holds = (now: OfficerRow | undefined): boolean =>
    now?.failedTries === row.failedTries && now.nextTryAt === row.nextTryAt;
  return { table: 'officers', key: [row.officer], holds } as const;
}

/** Why this officer's keys stay closed, and how many tries of the passphrase are left. */
export function refusal(why: 'wrong' | 'wait' | 'off', row: OfficerRow | undefined, nowMs: number): Refused {
  const left = MOST_TRIES - (row?.failedTries ?? MOST_TRIES);
  return { ok: false, why, waitMs: row ? waitMs(row, nowMs) : 0, left };
}

/** The officer's grant as the registry last signed it. */
export async function grantOf(ports: VaultPorts, row: OfficerRow): Promise<Grant> {
  const facts = await setting(ports.store, 'registry');
  const keys = facts ? registryKeys(facts) : new Map<string, never>();
  return verified(ports.crypto, keys, { signed: row.grant, schema: Grant });
}
