import type { Crypto, SigningKeyPair } from '../../src/lib/ports/crypto.ts';
import type { DeviceKeys } from '../../src/tablet/storage/device-key.ts';

/** The key of one made-up tablet; it survives whatever the test does to the vault. */
export class MemoryDeviceKeys implements DeviceKeys {
  private made: Promise<SigningKeyPair> | undefined;

  constructor(private readonly crypto: Crypto) {}

  async load(): Promise<SigningKeyPair | undefined> {
    return this.made;
  }

  loadOrMake(): Promise<SigningKeyPair> {
    return (this.made ??= this.crypto.newSigningKey({ extractable: false }));
  }
}
