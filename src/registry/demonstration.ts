import { vietnamDay } from '../domain/partial-date.ts';
import type { Assembled } from './assemble.ts';
import { seedCommune } from './made-up/commune-seed.ts';
import type { Person } from './store/stored.ts';

/** Enough for every list to fill a screen, few enough that a first start does not wait for it. */
export const DEMONSTRATION = { seed: 'sotay', people: 400 };

/** The made-up staff; on the first start the whole made-up commune is put in. */
export async function madeUpStaff({ ports }: Assembled, say: (line: string) => void): Promise<Person[]> {
  const known = await ports.store.within([], (unit) => unit.people.all());
  if (known.length > 0) return known;
  const { store, keys, crypto, places } = ports;
  if (!places) return [];
  const sitesOpenOn = vietnamDay(ports.clock.nowMs());
  const made = await seedCommune({ store, keys, crypto, places }, { ...DEMONSTRATION, sitesOpenOn });
  say(
    `put in a made-up commune: ${made.people} people, ${made.sites.length} sites, ${made.staff.length} staff`,
  );
  return [...made.staff];
}

/** A line for each person with a fresh code. */
export async function pairingLines({ registry }: Assembled, staff: readonly Person[]): Promise<string[]> {
  const lines: string[] = [];
  for (const person of [...staff].sort(byPost)) {
    const { code } = await registry.issueCode(person.id);
    lines.push(`  ${code}  ${postOf(person).padEnd(24)} ${person.name}`);
  }
  return lines;
}

const ORDER = ['officer', 'clerk', 'supervisor', 'leader', 'administrator'];

function byPost(a: Person, b: Person): number {
  const rank = ({ roles }: Person) => ORDER.indexOf(roles[0] ?? '');
  return rank(a) - rank(b) || a.communes.length - b.communes.length || (a.id < b.id ? -1 : 1);
}

/** `supervisor, province`. */
export function postOf({ roles, communes }: Person): string {
  return roles.join('+') + (communes.length > 1 ? ', province' : '');
}
