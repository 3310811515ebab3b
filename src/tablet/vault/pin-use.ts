import type { OfficerRow } from '../storage/rows.ts';
import { StorageFullError } from '../storage/tablet-store.ts';
import type { PinResult } from './api.ts';
import {
  changeOfficer,
  refusal,
  unlockedBy,
  unlockOfficer,
  type Refused,
  type Unlocked,
} from './officers.ts';
import { isUsablePin, type Pins } from './pins.ts';
import { isOff, MOST_TRIES, waitMs } from './unlock-tries.ts';
import type { VaultPorts } from './vault-ports.ts';

const NEEDS_PASSPHRASE = { ok: false, why: 'pin', waitMs: 0, left: 0 } as const;
/** Nothing was tried: the medium had no room to count the try. */
const NO_ROOM = { ok: false, why: 'storage-full', waitMs: 0, left: MOST_TRIES } as const;

/** Opens an officer's keys by the passphrase, which also makes a PIN good for the day. */
export async function unlockByPassphrase(
  ports: VaultPorts,
  pins: Pins,
  asked: { officer: string; passphrase: string },
): Promise<Unlocked | Refused> {
  try {
    const opened = await unlockOfficer(ports, asked);
    if ('keys' in opened) await pins.arm(opened.row, opened.secret);
    return opened;
  } catch (error) {
    if (error instanceof StorageFullError) return NO_ROOM;
    throw error;
  }
}

/** Opens an officer's keys by the PIN; no more for one whose unlock is off. */
export async function unlockByPin(
  ports: VaultPorts,
  pins: Pins,
  asked: { officer: string; pin: string },
): Promise<Unlocked | Refused> {
  const row = await ports.store.get('officers', [asked.officer]);
  if (!row || isOff(row)) return NEEDS_PASSPHRASE;
  const nowMs = ports.clock.nowMs();
  if (waitMs(row, nowMs) > 0) return refusal('wait', row, nowMs);
  const opened = await pins.open(asked.officer, asked.pin);
  if (typeof opened !== 'number') return unlockedBy(ports, row, opened);
  return opened === 0 ? NEEDS_PASSPHRASE : { ok: false, why: 'wrong', waitMs: 0, left: opened };
}

/** Sets an officer's PIN, or with an empty one takes it away. The passphrase counts as at unlocking. */
export async function setPin(
  ports: VaultPorts,
  pins: Pins,
  asked: { officer: string | undefined; passphrase: string; pin: string },
): Promise<PinResult> {
  const { officer, passphrase, pin } = asked;
  if (pin !== '' && !isUsablePin(pin)) return { ok: false, why: 'weak' };
  if (officer === undefined) return NEEDS_PASSPHRASE;
  try {
    const shown = await unlockOfficer(ports, { officer, passphrase });
    if (!('keys' in shown)) return shown;
    const set = pin === '' ? undefined : (await pins.rowWith(shown.row, shown.secret, pin)).pin;
    const withPin = ({ pin: _before, ...bare }: OfficerRow) => ({ ...bare, ...(set && { pin: set }) });
    if (!(await changeOfficer(ports, officer, withPin))) return NEEDS_PASSPHRASE;
    await pins.arm(withPin(shown.row), shown.secret);
    return { ok: true };
  } catch (error) {
    if (error instanceof StorageFullError) return { ...NEEDS_PASSPHRASE, why: 'storage-full' };
    throw error;
  }
}
