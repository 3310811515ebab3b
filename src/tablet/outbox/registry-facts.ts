import { RegistryFacts } from '../../protocol/pairing.ts';
import { parsed } from '../../protocol/schema.ts';
import { setting, settingWrite } from '../storage/settings.ts';
import type { OutboxPorts } from './outbox-ports.ts';
import type { RegistryClient } from './registry-client.ts';

/** The registry's keys and time, as it tells anyone. @throws NetworkError, ProtocolError, ReplyError, AwayError, ShapeError */
export async function askFacts(client: RegistryClient): Promise<RegistryFacts> {
  const reply = await client.ask({ method: 'GET', path: '/api/v1/registry', signed: 'none' });
  return parsed(RegistryFacts, reply.body, { what: 'the registry’s facts' });
}

/**
 * Whether these facts may follow on what is known: a rotation adds keys in front and keeps the old ones, so a
 * registry that names none of the keys that this tablet holds is another one.
 */
export function follows(facts: RegistryFacts, known: RegistryFacts): boolean {
  const held = new Map(known.signingKeys.map(({ id, key }) => [id, key]));
  return facts.signingKeys.some(({ id, key }) => held.get(id) === key);
}

/**
 * Asks for the registry's keys again, after it said something under one that is not known here. The epoch stays what
 * a signed receipt last said. True when there was anything new.
 */
export async function refreshFacts(ports: OutboxPorts, client: RegistryClient): Promise<boolean> {
  const [known, facts] = [await setting(ports.store, 'registry'), await askFacts(client)];
  if (!known || !follows(facts, known) || keysOf(facts) === keysOf(known)) return false;
  const registry = settingWrite('registry', { ...facts, epoch: known.epoch });
  return ports.store.commit({ writes: [registry], durability: 'strict' });
}

function keysOf({ signingKeys, sealingKey, recoveryKey }: RegistryFacts): string {
  return JSON.stringify([signingKeys, sealingKey, recoveryKey]);
}
