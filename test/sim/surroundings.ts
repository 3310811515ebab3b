import type { Crypto } from '../../src/lib/ports/crypto.ts';
import type { SeededRandom } from '../../src/lib/seeded-random.ts';
import type { Store } from '../../src/registry/store/store.ts';
import type { TabletStore } from '../../src/tablet/storage/tablet-store.ts';
import type { Chronicle } from './chronicle.ts';
import type { Faults } from './fault-kinds.ts';
import type { KeyRing } from './sim-crypto.ts';
import type { VirtualTime } from './virtual-time.ts';

/** How often what goes wrong, in this seed's world. Probabilities. */
export interface Rates {
  /** Of a request. */
  readonly network: number;
  /** Of a transaction. */
  readonly registryKill: number;
  /** Of a session of work. */
  readonly tabletKill: number;
}

/** What everything in one simulated world shares. */
export interface Surroundings {
  readonly seed: number;
  readonly time: VirtualTime;
  readonly chronicle: Chronicle;
  readonly faults: Faults;
  readonly rates: Rates;
  readonly ring: KeyRing;
  /** How long things take. */
  readonly draw: SeededRandom;
  readonly mutation: Mutation;
}

/** A bug planted into the world around the real code, to show that the simulation would find it. */
export interface Mutation {
  tabletStore?(store: TabletStore, around: Surroundings): TabletStore;
  tabletCrypto?(crypto: Crypto, around: Surroundings): Crypto;
  registryStore?(store: Store, around: Surroundings): Store;
}
