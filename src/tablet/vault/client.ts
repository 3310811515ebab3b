import { proxy, transfer, wrap, type Remote } from 'comlink';
import { openWorker } from '../../platform/open-worker.ts';
import { isTraining, TRAINING } from '../../platform/training.ts';
import { beginTraining } from '../../platform/training-store.ts';
import type { MadePasskey, NewPicture, PasskeyShown, UnlockResult, VaultApi, VaultState } from './api.ts';
import vaultUrl from './worker.ts?worker&url';

let remote: Remote<VaultApi> | undefined;

/** The vault worker of this page, started when first asked. Its name says whether it trains. */
export function vault(): Remote<VaultApi> {
  return (remote ??= wrap<VaultApi>(openWorker(vaultUrl, isTraining() ? TRAINING : 'vault')));
}

/** Hears of every change of the vault's state, first of the present one. */
export async function watchVault(listener: (state: VaultState) => void): Promise<void> {
  if (isTraining()) await beginTraining();
  await vault().watch(proxy(listener));
}

/** Hands a picture over without copying it; the page's own bytes are gone afterwards. */
export function handOver(record: string, picture: NewPicture): ReturnType<VaultApi['takePicture']> {
  return vault().takePicture(record, transfer(picture, [picture.bytes.buffer]));
}

/** Unlocks with a PRF's output, which the page has no more afterwards. */
export function openByPasskey(request: PasskeyShown): Promise<UnlockResult> {
  return vault().unlockByPasskey(transfer(request, [request.prf.buffer]));
}

/** Keeps a passkey; the page has its PRF's output no more afterwards. */
export function keepPasskey(request: { passphrase: string; passkey: MadePasskey }): Promise<UnlockResult> {
  return vault().setPasskey(transfer(request, [request.passkey.prf.buffer]));
}
