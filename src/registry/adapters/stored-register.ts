import type { Crypto } from '../../lib/ports/crypto.ts';
import { numberKeyOf } from '../intake/candidate.ts';
import type { KeyStore } from '../key-store.ts';
import type { Store } from '../store/store.ts';
import type { PopulationRegister } from './population-register.ts';

/** The embedded register: made-up rows that the seed put into the store, found by the number's keyed hash. */
export function storedRegister(ports: { store: Store; keys: KeyStore; crypto: Crypto }): PopulationRegister {
  const { store, keys, crypto } = ports;
  return {
    async lookup(personalNumber) {
      const numberKey = await numberKeyOf(crypto, keys, personalNumber);
      return store.within([], (unit) => unit.people.registerRow(numberKey));
    },
  };
}
