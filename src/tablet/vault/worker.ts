import { expose } from 'comlink';
import { idMaker } from '../../lib/uuid.ts';
import { FflateCompression } from '../../platform/deflate.ts';
import { FetchNetwork } from '../../platform/fetch-network.ts';
import { systemClock, systemRandom, systemScheduler } from '../../platform/system.ts';
import { WebCryptoAdapter } from '../../platform/webcrypto.ts';
import { WebLocks } from '../../platform/web-locks.ts';
import { KeyvalDeviceKeys } from '../storage/device-key.ts';
import { FileBallast } from '../storage/ballast.ts';
import { DexieStore, STORE_CHANNEL } from '../storage/dexie-store.ts';
import { turnLogOver } from '../storage/log-turnover.ts';
import type { VaultApi } from './api.ts';
import { STRETCH_COST } from './keyring.ts';
import { Leadership } from './leadership.ts';
import { Vault } from './vault.ts';
import type { VaultPorts } from './vault-ports.ts';

/** Put in by the build. */
declare const BUILT_MS: number;

const crypto = new WebCryptoAdapter();
const store = new DexieStore('sotay', { ballast: new FileBallast(), turnLogOver });
const ports: VaultPorts = {
  store,
  deviceKeys: new KeyvalDeviceKeys(crypto),
  crypto,
  compression: new FflateCompression(),
  network: new FetchNetwork(location.origin),
  locks: new WebLocks(),
  clock: systemClock,
  random: systemRandom,
  scheduler: systemScheduler,
  newId: idMaker(systemClock, systemRandom),
  stretchCost: STRETCH_COST,
  builtMs: BUILT_MS,
};

const leadership: Leadership = new Leadership(ports.locks, (leading) => {
  if (leading) store.startAfresh();
  return vault.setLeading(leading);
});
const vault: Vault = new Vault(ports, { takeOver: () => leadership.take() });

void leadership.seek();
void vault.guardIdle();
void vault.sync.keepGoing();
self.addEventListener('online', () => vault.sync.online(true));
self.addEventListener('offline', () => vault.sync.online(false));
new BroadcastChannel(STORE_CHANNEL).addEventListener('message', () => vault.changedElsewhere());
if (!navigator.onLine) vault.sync.online(false);

expose(vault satisfies VaultApi);
