import { expose } from 'comlink';
import { idMaker } from '../../lib/uuid.ts';
import { FflateCompression } from '../../platform/deflate.ts';
import { FetchNetwork } from '../../platform/fetch-network.ts';
import { systemClock, systemRandom, systemScheduler } from '../../platform/system.ts';
import { WebCryptoAdapter } from '../../platform/webcrypto.ts';
import { WebLocks } from '../../platform/web-locks.ts';
import { TRAINING } from '../../platform/training.ts';
import { dropTraining } from '../../platform/training-store.ts';
import { KeyvalDeviceKeys } from '../storage/device-key.ts';
import { FileBallast } from '../storage/ballast.ts';
import { DexieStore, STORE_CHANNEL } from '../storage/dexie-store.ts';
import { turnLogOver } from '../storage/log-turnover.ts';
import type { VaultApi } from './api.ts';
import { STRETCH_COST } from './keyring.ts';
import { Leadership } from './leadership.ts';
import { trainingPorts } from './training-ports.ts';
import { TrainingVault } from './training-vault.ts';
import { Vault } from './vault.ts';
import type { VaultPorts } from './vault-ports.ts';

/** Put in by the build. */
declare const BUILT_MS: number;

const crypto = new WebCryptoAdapter();
const shared = {
  crypto,
  compression: new FflateCompression(),
  clock: systemClock,
  random: systemRandom,
  scheduler: systemScheduler,
  newId: idMaker(systemClock, systemRandom),
  builtMs: BUILT_MS,
};

/** The officers' vault: one tab leads, and what is sealed leaves whenever it can. */
function work(): VaultApi {
  const store = new DexieStore('sotay', { ballast: new FileBallast(), turnLogOver });
  const ports: VaultPorts = {
    ...shared,
    store,
    deviceKeys: new KeyvalDeviceKeys(crypto),
    network: new FetchNetwork(location.origin),
    locks: new WebLocks(),
    stretchCost: STRETCH_COST,
  };
  const leadership: Leadership = new Leadership(ports.locks, (leading) => {
    if (leading) {
      store.startAfresh();
      void afterTraining();
    }
    return vault.setLeading(leading);
  });
  const vault: Vault = new Vault(ports, { takeOver: () => leadership.take() });
  /** After the log's first turn, which every reading waits for. What cannot be removed now is at the next start. */
  const afterTraining = (): Promise<void> =>
    store
      .last('batches')
      .then(dropTraining)
      .catch(() => undefined);
  void leadership.seek();
  void vault.guardIdle();
  void vault.sync.keepGoing();
  self.addEventListener('online', () => vault.sync.online(true));
  self.addEventListener('offline', () => vault.sync.online(false));
  new BroadcastChannel(STORE_CHANNEL).addEventListener('message', () => vault.changedElsewhere());
  if (!navigator.onLine) vault.sync.online(false);
  return vault;
}

/** The page that trains is the only one, and nobody else writes to its store: it follows nothing and tells nobody. */
function training(): VaultApi {
  const vault = new TrainingVault(trainingPorts(shared));
  void vault.guardIdle();
  return vault;
}

// By the worker's name and nothing else: what one of the two makes, the other never does.
expose(self.name === TRAINING ? training() : work());
