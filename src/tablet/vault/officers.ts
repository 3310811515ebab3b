import { CryptoError } from '../../lib/ports/crypto.ts';
import { Grant } from '../../protocol/pairing.ts';
import { verified } from '../../protocol/signed.ts';
import { registryKeys } from '../outbox/receipt-book.ts';
import type { OfficerRow } from '../storage/rows.ts';
import { setting } from '../storage/settings.ts';
import type { Expectation } from '../storage/tablet-store.ts';
import type { UnlockResult } from './api.ts';
import { openKeyring, type Keyring } from './keyring.ts';
import { afterSuccess, afterTry, isOff, MOST_TRIES, waitMs } from './unlock-tries.ts';
import type { VaultPorts } from './vault-ports.ts';

export type Unlocked = { readonly keys: Keyring; readonly grant: Grant };

/** Opens an officer's keys. The try is counted on the medium before the passphrase is tested. */
export async function unlockOfficer(
  ports: VaultPorts,
  asked: { officer: string; passphrase: string },
): Promise<Unlocked | (UnlockResult & { ok: false })> {
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
    const keys = await openKeyring(crypto, row, asked.passphrase);
    const opened = [{ put: 'officers', row: afterSuccess(row) }] as const;
    await store.commit({ writes: opened, expect: [asCounted(counted)], durability: 'strict' });
    return { keys, grant: await grantOf(ports, row) };
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    return refusal(isOff(counted) ? 'off' : 'wrong', counted, clock.nowMs());
  }
}

function asCounted(row: OfficerRow): Expectation {
  const holds = (now: OfficerRow | undefined) =>
    now?.failedTries === row.failedTries && now.nextTryAt === row.nextTryAt;
  return { table: 'officers', key: [row.officer], holds };
}

function refusal(why: 'wrong' | 'wait' | 'off', row: OfficerRow | undefined, nowMs: number) {
  const left = MOST_TRIES - (row?.failedTries ?? MOST_TRIES);
  return { ok: false, why, waitMs: row ? waitMs(row, nowMs) : 0, left } as const;
}

/** The officer's grant as the registry last signed it. */
export async function grantOf(ports: VaultPorts, row: OfficerRow): Promise<Grant> {
  const facts = await setting(ports.store, 'registry');
  const keys = facts ? registryKeys(facts) : new Map<string, never>();
  return verified(ports.crypto, keys, { signed: row.grant, schema: Grant });
}
