import type { Places } from '../domain/places.ts';
import type { Clock } from '../lib/ports/clock.ts';
import type { Compression } from '../lib/ports/compression.ts';
import type { Crypto } from '../lib/ports/crypto.ts';
import type { Random } from '../lib/ports/random.ts';
import type { NewId } from '../lib/uuid.ts';
import type { IdentityProvider } from './adapters/identity-provider.ts';
import type { PopulationRegister } from './adapters/population-register.ts';
import type { KeyStore } from './key-store.ts';
import type { ObjectStore } from './object-store.ts';
import type { Store } from './store/store.ts';

/** Everything that the registry's decisions need of the world. */
export interface RegistryPorts {
  readonly store: Store;
  readonly keys: KeyStore;
  readonly objects: ObjectStore;
  readonly crypto: Crypto;
  readonly compression: Compression;
  readonly clock: Clock;
  readonly random: Random;
  readonly register: PopulationRegister;
  readonly provider: IdentityProvider;
  /** Shown to officers when they pair. */
  readonly name: string;
  /** How long a pairing code is good; 7 days where it is not given. */
  readonly codeValidityMs?: number;
  /** Administrative units for the rules about places, where they are loaded. */
  readonly places?: Places;
}

/** The ports with what is made from them once. */
export interface RegistryContext extends RegistryPorts {
  readonly newId: NewId;
  /** Of this life of the database: another one after a restore. */
  readonly epoch: () => Promise<string>;
}
