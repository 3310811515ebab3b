import { NetworkError, type Network } from '../../lib/ports/network.ts';
import { TRAINING } from '../../platform/training.ts';
import { WebLocks } from '../../platform/web-locks.ts';
import { FileBallast, sparing } from '../storage/ballast.ts';
import type { DeviceKeys } from '../storage/device-key.ts';
import { DexieStore } from '../storage/dexie-store.ts';
import { turnLogOver } from '../storage/log-turnover.ts';
import type { VaultPorts } from './vault-ports.ts';

/** The passphrase is random bytes: nothing is gained by making it dear to guess. */
const STRETCH_COST = { memoryKiB: 64, passes: 1 };

/** There is none, whatever the device has. */
const NO_NETWORK: Network = {
  request: () => Promise.reject(new NetworkError('offline')),
};

/** A training tablet is nobody: it has no key to sign with, and makes none that would be stored. */
class NoDeviceKeyError extends Error {
  readonly code = 'training-device-key';
}
const NO_DEVICE_KEYS: DeviceKeys = {
  load: () => Promise.resolve(undefined),
  loadOrMake: () => Promise.reject(new NoDeviceKeyError('training has no device key')),
};

type Shared = Omit<VaultPorts, 'store' | 'deviceKeys' | 'network' | 'locks' | 'stretchCost'>;

/** What training touches: a store, locks and a file of its own, and no network. */
export function trainingPorts(shared: Shared): VaultPorts {
  return {
    ...shared,
    store: new DexieStore(TRAINING, { ballast: sparing(new FileBallast(TRAINING)), turnLogOver }),
    deviceKeys: NO_DEVICE_KEYS,
    network: NO_NETWORK,
    locks: new WebLocks(TRAINING),
    stretchCost: STRETCH_COST,
  };
}
