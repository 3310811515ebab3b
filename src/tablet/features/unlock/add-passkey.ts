import type { Bytes } from '../../../lib/bytes.ts';
import type { MadePasskey, PasskeyOffer, UnlockResult, VaultApi } from '../../vault/api.ts';
import type { PasskeyFault } from './device-passkey.ts';

export type AddResult = UnlockResult | { readonly ok: false; readonly why: PasskeyFault };

export interface AddingPasskey {
  readonly offer: VaultApi['offerPasskey'];
  readonly keep: VaultApi['setPasskey'];
  readonly make: (offer: PasskeyOffer) => Promise<MadePasskey | PasskeyFault>;
  readonly forget: (id: Bytes) => Promise<void>;
}

/** The vault offers, the device makes, the vault keeps; what it cannot keep, the device is told to forget. */
export async function addPasskey(
  { offer, make, keep, forget }: AddingPasskey,
  passphrase: string,
): Promise<AddResult> {
  const offered = await offer({ passphrase });
  if (!offered.ok) return offered;
  const made = await make(offered.offer);
  if (typeof made === 'string') return { ok: false, why: made };
  const kept = await keep({ passphrase, passkey: made });
  if (!kept.ok) await forget(made.id);
  return kept;
}
