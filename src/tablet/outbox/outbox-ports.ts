import type { Clock } from '../../lib/ports/clock.ts';
import type { Compression } from '../../lib/ports/compression.ts';
import type { Crypto } from '../../lib/ports/crypto.ts';
import type { Locks } from '../../lib/ports/locks.ts';
import type { Network } from '../../lib/ports/network.ts';
import type { Random } from '../../lib/ports/random.ts';
import type { Scheduler } from '../../lib/ports/scheduler.ts';
import type { DeviceKeys } from '../storage/device-key.ts';
import type { TabletStore } from '../storage/tablet-store.ts';

/** Everything outside that sending touches. */
export interface OutboxPorts {
  readonly store: TabletStore;
  readonly deviceKeys: DeviceKeys;
  readonly crypto: Crypto;
  readonly compression: Compression;
  readonly network: Network;
  readonly locks: Locks;
  readonly clock: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
}
