import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bytes } from '../../../../src/lib/bytes.ts';
import { utf8 } from '../../../../src/lib/bytes.ts';
import { FormSession, TYPING_PAUSE_MS } from '../../../../src/tablet/features/enrol/form-session.ts';
import { StorageFullError } from '../../../../src/tablet/storage/tablet-store.ts';
import { VaultTown, type VaultTablet } from '../../../support/vault-town.ts';

let full = false;
let tablet: VaultTablet;
let session: FormSession;

beforeEach(async () => {
  full = false;
  const faults = {
    beforeCommit: () => {
      if (full) throw new StorageFullError();
    },
  };
  tablet = await (await VaultTown.made()).atWork('officer', faults);
  session = new FormSession(tablet.vault);
  await session.open();
});
afterEach(() => vi.useRealTimers());

const typed = (v: string) => ({ v, s: 'T' as const });
const stored = () => session.view?.values['contact/phone']?.v;

describe('typing', () => {
  it('counts at once and is written after a pause', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    session.type('contact/phone', typed('09'));
    session.type('contact/phone', typed('0912'));
    expect(session.values['contact/phone']?.v).toBe('0912');
    expect(stored()).toBeUndefined();
    vi.advanceTimersByTime(TYPING_PAUSE_MS);
    vi.useRealTimers();
    await vi.waitFor(() => expect(stored()).toBe('0912'));
  });

  it('is written with whatever is written next', async () => {
    session.type('contact/phone', typed('0912'));
    await session.set({ 'contact/ownSim': { v: true, s: 'T' } });
    expect(stored()).toBe('0912');
  });

  it('wins over an answer that comes while it goes on', async () => {
    const first = session.set({ 'contact/phone': typed('0912') });
    session.type('contact/phone', typed('09123'));
    await first;
    expect(session.values['contact/phone']?.v).toBe('09123');
    await session.flush();
    expect(stored()).toBe('09123');
  });

  it('comes back after a kill, and says so', async () => {
    await session.set({ 'contact/phone': typed('0912345678') });
    const { record } = session;
    tablet.restart();
    await tablet.unlock('officer');
    const again = new FormSession(tablet.vault);
    expect(await again.open(record)).toBe(true);
    expect(again.view?.restored).toBe(true);
    expect(again.values['contact/phone']?.v).toBe('0912345678');
  });
});

describe('a device without room', () => {
  it('is told, and what was typed stays until it can be written', async () => {
    full = true;
    expect(await session.set({ 'contact/phone': typed('0912') })).toBe(false);
    expect(session.trouble).toBe('storage-full');
    expect(session.values['contact/phone']?.v).toBe('0912');
    full = false;
    expect(await session.flush()).toBe(true);
    expect([session.trouble, stored()]).toEqual([null, '0912']);
  });

  it('takes no picture, and says so', async () => {
    full = true;
    const bytes: Bytes = utf8('a picture');
    const kept = await session.keepPicture({ kind: 'portrait', bytes, type: 'image/webp', quality: 'good' });
    expect([kept, session.trouble]).toEqual([false, 'storage-full']);
  });
});

describe('locking', () => {
  it('leaves nothing of the form on the page', async () => {
    await session.set({ 'contact/phone': typed('0912') });
    await tablet.vault.lock();
    expect(await session.set({ 'contact/email': typed('mau@example.vn') })).toBe(false);
    expect(session.view).toBeNull();
    expect(session.values).toEqual({});
  });
});

describe('an empty form', () => {
  it('is one in which nothing of a person was entered', async () => {
    expect(session.empty).toBe(true);
    await session.set({ 'card/state': typed('valid') });
    expect(session.empty).toBe(true);
    session.type('applicant/fullName', typed('N'));
    expect(session.empty).toBe(false);
  });
});
