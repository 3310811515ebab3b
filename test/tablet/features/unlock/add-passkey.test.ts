import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../../src/lib/bytes.ts';
import { addPasskey, type AddingPasskey } from '../../../../src/tablet/features/unlock/add-passkey.ts';

const PASSPHRASE = 'Ba Đình 1945';
const offer = { user: new Uint8Array(16), name: 'Nguyễn Văn Thử', salt: new Uint8Array(32) };
const made = { id: new Uint8Array([1]), salt: offer.salt, prf: new Uint8Array(32).fill(8) };
const refused = { ok: false, why: 'wrong', waitMs: 0, left: 9 } as const;

/** All goes well but for what is said; `did` tells what was asked, in order. */
function adding(differently: Partial<AddingPasskey> = {}) {
  const did: string[] = [];
  const noted =
    <Given extends unknown[], T>(name: string, work: (...given: Given) => Promise<T>) =>
    (...given: Given) => {
      did.push(name);
      return work(...given);
    };
  const ports: AddingPasskey = {
    offer: noted('offer', differently.offer ?? (async () => ({ ok: true, offer }))),
    make: noted('make', differently.make ?? (async () => made)),
    keep: noted('keep', differently.keep ?? (async () => ({ ok: true }))),
    forget: noted('forget', differently.forget ?? (async () => {})),
  };
  return { ports, did };
}

describe('turning a passkey on', () => {
  it('makes it of what the vault offers, and gives it to the vault', async () => {
    const { ports, did } = adding();
    expect(await addPasskey(ports, PASSPHRASE)).toEqual({ ok: true });
    expect(did).toEqual(['offer', 'make', 'keep']);
  });

  it('asks nobody for a finger after a wrong passphrase', async () => {
    const { ports, did } = adding({ offer: async () => refused });
    expect(await addPasskey(ports, PASSPHRASE)).toEqual(refused);
    expect(did).toEqual(['offer']);
  });

  it.each(['cancelled', 'no-prf', 'failed'] as const)(
    'stores nothing when the device says %s',
    async (why) => {
      const { ports, did } = adding({ make: async () => why });
      expect(await addPasskey(ports, PASSPHRASE)).toEqual({ ok: false, why });
      expect(did).toEqual(['offer', 'make']);
    },
  );

  it('tells the device to forget what the vault could not keep', async () => {
    const full = { ...refused, why: 'storage-full' } as const;
    const forgotten: Bytes[] = [];
    const { ports } = adding({ keep: async () => full, forget: async (id) => void forgotten.push(id) });
    expect(await addPasskey(ports, PASSPHRASE)).toEqual(full);
    expect(forgotten).toEqual([made.id]);
  });
});
