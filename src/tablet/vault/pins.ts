import { vietnamDay } from '../../domain/partial-date.ts';
import { utf8, type Bytes } from '../../lib/bytes.ts';
import { CryptoError, type DataKey } from '../../lib/ports/crypto.ts';
import type { OfficerRow } from '../storage/rows.ts';
import { openSecretWith, type OfficerSecret } from './keyring.ts';
import type { VaultPorts } from './vault-ports.ts';

/** Wrong PINs in a row after which only the passphrase opens. */
export const MOST_PIN_TRIES = 5;
/** How long after locking a PIN is good. */
const PIN_GOOD_MS = 60 * 60_000;

interface Armed {
  readonly row: OfficerRow;
  /** The officer's secret under the PIN's key, and that under `Pins.memory`. */
  readonly wrapped: Bytes;
  /** Day, in Vietnam, on which the passphrase was typed. */
  readonly day: string;
  /** Null while its officer is at work. */
  lockedAtMs: number | null;
  /** When the clock was last looked at: one that was set back since ends the PIN. */
  seenMs: number;
  tries: number;
}

/**
 * Short PINs, for the minutes between locking and coming back. Invariants: (1) what a PIN opens lies in this worker's
 * memory alone, under a key that was made for this worker and cannot be read out: a disk that is copied, a restart,
 * another tab hold nothing to try PINs on; (2) it got there by the passphrase, typed on the same day; (3) a try is
 * counted before it is tested, and the fifth wrong one takes the PIN away.
 */
export class Pins {
  private readonly armed = new Map<string, Armed>();
  private memory: Promise<DataKey> | null = null;

  constructor(private readonly ports: Pick<VaultPorts, 'crypto' | 'random' | 'clock' | 'stretchCost'>) {}

  /** The row with a PIN set: its key lies on the disk under the officer's own secret. */
  async rowWith(row: OfficerRow, secret: OfficerSecret, pin: string): Promise<OfficerRow> {
    const { crypto, random } = this.ports;
    const salt = random.bytes(16);
    const key = await crypto.stretch(pin, salt, row.cost);
    const keyCipher = await crypto.encrypt(await this.pinLock(secret), key, bound(row));
    return { ...row, pin: { salt, keyCipher } };
  }

  /** After the passphrase: from now until the end of the day the PIN reopens. Nothing where none is set. */
  async arm(row: OfficerRow, secret: OfficerSecret): Promise<void> {
    const { crypto, clock } = this.ports;
    this.armed.delete(row.officer);
    if (!row.pin) return;
    const raw = await crypto.decrypt(await this.pinLock(secret), row.pin.keyCipher, bound(row));
    const inner = await crypto.encrypt(await crypto.dataKey(raw), secret.secret, bound(row));
    const wrapped = await crypto.encrypt(await this.memoryKey(), inner, bound(row));
    const nowMs = clock.nowMs();
    this.armed.set(row.officer, {
      row,
      wrapped,
      day: vietnamDay(nowMs),
      lockedAtMs: null,
      seenMs: nowMs,
      tries: 0,
    });
  }

  /** All but the officer at work are away, from now on or since they were. */
  lockedBut(atWork: string | undefined): void {
    for (const [officer, armed] of this.armed) {
      if (officer === atWork) armed.lockedAtMs = null;
      else armed.lockedAtMs ??= this.ports.clock.nowMs();
    }
  }

  disarm(officer?: string): void {
    if (officer === undefined) this.armed.clear();
    else this.armed.delete(officer);
  }

  /** Whether a PIN would be listened to now. A clock set back ends it, like a day that has passed. */
  isArmed(officer: string): boolean {
    const armed = this.armed.get(officer);
    if (!armed) return false;
    const nowMs = this.ports.clock.nowMs();
    const away = nowMs - (armed.lockedAtMs ?? nowMs);
    const good = nowMs >= armed.seenMs && away < PIN_GOOD_MS && vietnamDay(nowMs) === armed.day;
    armed.seenMs = nowMs;
    if (!good) this.armed.delete(officer);
    return good;
  }

  /** Ends those whose hour or day is over, so that none comes back with the clock. */
  expire(): void {
    for (const officer of [...this.armed.keys()]) this.isArmed(officer);
  }

  /** The secret, or how many tries are left; 0 when the passphrase is asked for. */
  async open(officer: string, pin: string): Promise<OfficerSecret | number> {
    if (!this.isArmed(officer)) return 0;
    const armed = this.armed.get(officer)!;
    armed.tries += 1;
    const left = MOST_PIN_TRIES - armed.tries;
    if (left === 0) this.armed.delete(officer);
    if (left < 0) return 0;
    try {
      const secret = await this.unwrapped(armed, pin);
      armed.tries = 0;
      this.armed.set(officer, armed);
      return secret;
    } catch (error) {
      if (!(error instanceof CryptoError)) throw error;
      return left;
    }
  }

  private async unwrapped({ row, wrapped }: Armed, pin: string): Promise<OfficerSecret> {
    const { crypto } = this.ports;
    const raw = await crypto.stretch(pin, row.pin!.salt, row.cost);
    const inner = await crypto.decrypt(await this.memoryKey(), wrapped, bound(row));
    return openSecretWith(crypto, row, await crypto.decrypt(await crypto.dataKey(raw), inner, bound(row)));
  }

  private memoryKey(): Promise<DataKey> {
    this.memory ??= this.ports.crypto.dataKey(this.ports.random.bytes(32));
    return this.memory;
  }

  private async pinLock({ secret }: OfficerSecret): Promise<DataKey> {
    const { crypto } = this.ports;
    return crypto.dataKey(await crypto.derive(secret, 'sotay officer pin 1', 32));
  }
}

const bound = ({ officer }: OfficerRow): Bytes => utf8(`pin ${officer}`);

/** Six digits that are not the first that anyone tries. */
export function isUsablePin(pin: string): boolean {
  if (!/^\d{6}$/.test(pin)) return false;
  const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]));
  return new Set(steps).size > 1;
}
