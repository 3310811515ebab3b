import { get, update } from 'idb-keyval';
import type { Crypto, SigningKeyPair } from '../../lib/ports/crypto.ts';

/** Where the tablet's own key lies. */
export interface DeviceKeys {
  load(): Promise<SigningKeyPair | undefined>;
  /** The key there is, or a new one, stored before it is returned. */
  loadOrMake(): Promise<SigningKeyPair>;
}

const NAME = 'device-key';

/** The non-extractable device key as a CryptoKey in IndexedDB: usable by pages, workers and the service worker, readable by none. */
export class KeyvalDeviceKeys implements DeviceKeys {
  constructor(private readonly crypto: Crypto) {}

  load(): Promise<SigningKeyPair | undefined> {
    return get<SigningKeyPair>(NAME);
  }

  async loadOrMake(): Promise<SigningKeyPair> {
    const known = await this.load();
    if (known) return known;
    const made = await this.crypto.newSigningKey({ extractable: false });
    // Of several that make one at once, the first to be stored counts.
    let kept = made;
    await update<SigningKeyPair>(NAME, (stored) => (kept = stored ?? made));
    return kept;
  }
}
