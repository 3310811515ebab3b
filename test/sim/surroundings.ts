import type { SeededRandom } from '../../src/lib/seeded-random.ts';
import type { Chronicle } from './chronicle.ts';
import type { Faults } from './fault-kinds.ts';
import type { Mutation } from './mutations.ts';
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
