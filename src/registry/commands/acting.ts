import type { Role } from '../../domain/status.ts';
import { ProtocolError } from '../../protocol/error-codes.ts';
import { DecisionRefusedError } from '../service/refusals.ts';
import type { Store } from '../store/store.ts';
import type { Person } from '../store/stored.ts';
import { UsageError } from './usage.ts';

/** The person of an id, or the first one of a role, those of one commune before those of a province. */
export async function personNamed(store: Store, name: string): Promise<Person> {
  const people = await store.within([], (unit) => unit.people.all());
  const named = people.find(({ id }) => id === name);
  const inRole = people
    .filter(({ roles }) => (roles as readonly string[]).includes(name))
    .sort((a, b) => a.communes.length - b.communes.length || (a.id < b.id ? -1 : 1));
  const found = named ?? inRole[0];
  if (!found) throw new UsageError('no such person; see the command "people"');
  return found;
}

/** @throws DecisionRefusedError `role-denied` */
export function requireRole({ roles }: Person, ...allowed: readonly Role[]): void {
  if (!roles.some((role) => allowed.includes(role))) throw new DecisionRefusedError('role-denied');
}

/** The commune of a record within the person's communes. @throws ProtocolError `not-found` */
export async function communeOf(store: Store, person: Person, record: string): Promise<string> {
  const active = await store.within([], (unit) => unit.people.communes());
  for (const commune of active.filter((code) => person.communes.includes(code))) {
    const found = await store.within([commune], (unit) => unit.records.found(commune, [record]));
    if (found.length > 0) return commune;
  }
  throw new ProtocolError('not-found');
}
