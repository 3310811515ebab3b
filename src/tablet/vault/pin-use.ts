import { StorageFullError } from '../storage/tablet-store.ts';
import type { PinResult } from './api.ts';
import { unlockedBy, unlockOfficer, type Refused, type Unlocked } from './officers.ts';
import { isUsablePin, type Pins } from './pins.ts';
import { isOff, MOST_TRIES } from './unlock-tries.ts';
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
    const { pin: _before, ...bare } = (await ports.store.get('officers', [officer])) ?? shown.row;
    const row = pin === '' ? bare : await pins.rowWith(bare, shown.secret, pin);
    await ports.store.commit({ writes: [{ put: 'officers', row }], durability: 'strict' });
    await pins.arm(row, shown.secret);
    return { ok: true };
  } catch (error) {
    if (error instanceof StorageFullError) return { ...NEEDS_PASSPHRASE, why: 'storage-full' };
    throw error;
  }
}
