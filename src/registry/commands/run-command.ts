import Value from 'typebox/value';
import type { Role, Status } from '../../domain/status.ts';
import { Uuid } from '../../protocol/schema.ts';
import type { Registry } from '../registry.ts';
import type { Store } from '../store/store.ts';
import type { Person } from '../store/stored.ts';
import { communeOf, personNamed, requireRole } from './acting.ts';
import type { Arguments } from './arguments.ts';
import { UsageError } from './usage.ts';

export interface CommandParts {
  readonly registry: Registry;
  readonly store: Store;
  readonly rotateKeys: () => Promise<void>;
  readonly say: (line: string) => void;
  /** Whether someone made up may act where nobody was named. */
  readonly madeUp: boolean;
}

interface Work extends CommandParts {
  readonly given: Arguments;
  readonly person: Person;
}

interface Command {
  /** Who acts where nobody is named. */
  readonly usually: Role;
  /** @returns the exit code, where it is not 0. */
  readonly run: (work: Work) => Promise<number | void>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  records: { usually: 'supervisor', run: listRecords },
  approve: { usually: 'supervisor', run: (work) => decide(work, 'approved') },
  return: { usually: 'supervisor', run: (work) => decide(work, 'returned') },
  activate: { usually: 'supervisor', run: (work) => decide(work, 'activated') },
  people: { usually: 'administrator', run: listPeople },
  code: { usually: 'administrator', run: issueCode },
  revoke: { usually: 'administrator', run: revoke },
  'verify-audit': { usually: 'administrator', run: verifyAudit },
  'rotate-keys': { usually: 'administrator', run: rotate },
};

/** Carries out one command as a person, with that person's permissions. @returns the exit code. */
export async function runCommand(parts: CommandParts, given: Arguments): Promise<number> {
  const command = Object.hasOwn(COMMANDS, given.command) ? COMMANDS[given.command] : undefined;
  if (!command) throw new UsageError(`there is no command "${given.command}"`);
  if (given.as === undefined && !parts.madeUp) throw new UsageError('--as PERSON is needed');
  const person = await personNamed(parts.store, given.as ?? command.usually);
  return (await command.run({ ...parts, given, person })) ?? 0;
}

async function listRecords({ registry, given, person, say }: Work): Promise<void> {
  const { status, limit } = given;
  const lines = await registry.records({ by: person.id, limit, ...(status && { status }) });
  for (const { record, commune, status: state, receivedAt, openCases } of lines) {
    const received = new Date(receivedAt).toISOString().slice(0, 16).replace('T', ' ');
    say(`${record}  ${commune}  ${state.padEnd(9)}  ${received}  ${openCases} open cases`);
  }
  say(`${lines.length} records`);
}

async function decide({ registry, store, given, person, say }: Work, to: Status): Promise<void> {
  const record = idOf(given, 'of a record');
  const { reason } = given;
  if (to === 'returned' && !reason?.trim()) throw new UsageError('--reason TEXT is needed');
  const commune = await communeOf(store, person, record);
  await registry.decide({ commune, record, to, by: person.id, ...(reason && { reason }) });
  const [now] = await store.within([commune], (unit) => unit.records.found(commune, [record]));
  say(`${record} is ${now?.status ?? to}${now?.reason ? `: ${now.reason}` : ''}`);
}

async function listPeople({ store, person, say }: Work): Promise<void> {
  requireRole(person, 'administrator', 'supervisor');
  const people = await store.within([], (unit) => unit.people.all());
  for (const { id, roles, communes, name } of people) {
    const where = communes.length === 1 ? communes[0] : `${communes.length} communes`;
    say(`${id}  ${roles.join('+').padEnd(13)}  ${where}  ${name}`);
  }
}

async function issueCode({ registry, store, given, person, say }: Work): Promise<void> {
  requireRole(person, 'administrator', 'supervisor');
  if (!given.target) throw new UsageError('whose code?');
  const { id, name } = await personNamed(store, given.target);
  const { code, expiresAt } = await registry.issueCode(id);
  say(`${code}  ${name}, until ${new Date(expiresAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`);
}

async function revoke({ registry, given, person, say }: Work): Promise<void> {
  const tablet = idOf(given, 'of a tablet');
  const reason = given.reason?.trim();
  if (!reason) throw new UsageError('--reason TEXT is needed');
  await registry.revoke({ tablet, by: person.id, reason });
  say(`${tablet} is revoked`);
}

async function verifyAudit({ registry, person, say }: Work): Promise<number> {
  requireRole(person, 'administrator');
  const { entries, broken } = await registry.verifyAudit();
  for (const { commune, no } of broken)
    say(`commune ${commune}: entry ${no} does not follow from the one before`);
  say(`${entries} entries, ${broken.length} broken chains`);
  return broken.length > 0 ? 1 : 0;
}

async function rotate({ rotateKeys, person, say }: Work): Promise<void> {
  requireRole(person, 'administrator');
  await rotateKeys();
  say('new keys are current; tablets learn them at their next pull of the facts');
}

function idOf({ target }: Arguments, what: string): string {
  if (!Value.Check(Uuid, target)) throw new UsageError(`the id ${what} is needed`);
  return target;
}
