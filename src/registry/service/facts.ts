import { toBase64url } from '../../lib/base64url.ts';
import type { RegistryFacts } from '../../protocol/pairing.ts';
import { OLDEST_SERVED, PROTOCOL_VERSION } from '../../protocol/version.ts';
import type { RegistryContext } from '../registry-ports.ts';
import type { Store } from '../store/store.ts';

const EPOCH = 'epoch';

/** The epoch of this database: made at its first start, the same for every registry over it. */
export function epochOf(store: Store, fresh: string): Promise<string> {
  return store.within(
    [],
    async ({ settings }) => (await settings.get(EPOCH)) ?? (await settings.first(EPOCH, fresh)),
  );
}

/** After a restore from a backup: tablets then send again all that they still hold. SPEC R5. */
export function beginEpoch(store: Store, fresh: string): Promise<void> {
  return store.within([], (unit) => unit.settings.put(EPOCH, fresh));
}

export async function registryFacts(registry: RegistryContext): Promise<RegistryFacts> {
  const { keys, clock, name } = registry;
  const named = ({ id, key }: { id: string; key: Uint8Array }) => ({ id, key: toBase64url(key) });
  return {
    name,
    epoch: await registry.epoch(),
    versions: { newest: PROTOCOL_VERSION, oldest: OLDEST_SERVED },
    timeMs: clock.nowMs(),
    signingKeys: (await keys.verifying()).map(named),
    sealingKey: named(await keys.sealing()),
    recoveryKey: named(await keys.recovery()),
  };
}
