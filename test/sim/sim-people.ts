import { communeMaker } from '../../src/domain/made-up/commune.ts';
import type { MadeUpPerson } from '../../src/domain/made-up/person.ts';
import type { Role } from '../../src/domain/status.ts';
import type { Site } from '../../src/protocol/pairing.ts';
import type { Person } from '../../src/registry/store/stored.ts';

const POOL = 500;
const BORN_BEFORE = '2008-01-01';

/** Adults with a card and a phone about whom nothing is odd: their applications pass every rule. */
export function applicants(): readonly MadeUpPerson[] {
  return (made ??= plainAdults());
}
let made: readonly MadeUpPerson[] | undefined;

function plainAdults(): MadeUpPerson[] {
  const commune = communeMaker({ seed: 'simulation', people: POOL });
  const all = Array.from({ length: commune.peopleCount }, (_, index) => commune.personAt(index));
  return all.filter(
    (person) =>
      person.card !== undefined &&
      person.phone !== undefined &&
      person.oddities.length === 0 &&
      person.birthDate < BORN_BEFORE,
  );
}

const uuid = (n: number) => `01932f00-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const HOME = '18352';
export const AWAY = '00097';
const site = (n: number, commune: string): Site => ({
  id: uuid(n),
  commune,
  catalogue: '2025-07',
  name: `Điểm ${n}`,
});
export const SITES = {
  hall: site(101, HOME),
  school: site(102, HOME),
  market: site(103, AWAY),
  /** Of nobody's grant. */
  elsewhere: site(104, AWAY),
} as const;

export interface SimOfficer extends Person {
  readonly passphrase: string;
}

const person = (n: number, role: Role, communes: string[], sites: Site[]): SimOfficer => ({
  id: uuid(n),
  name: `Người số ${n}`,
  roles: [role],
  communes,
  sites: sites.map(({ id }) => id),
  passphrase: `mật khẩu của số ${n}`,
});

/** Who works on which tablet; the last one is shared by two. */
export const CREWS: readonly (readonly SimOfficer[])[] = [
  [person(1, 'officer', [HOME], [SITES.hall])],
  [person(2, 'officer', [HOME], [SITES.hall, SITES.school])],
  [person(3, 'officer', [AWAY], [SITES.market])],
  [
    person(4, 'officer', [HOME, AWAY], [SITES.school, SITES.market]),
    person(5, 'officer', [HOME], [SITES.school]),
  ],
];
export const SUPERVISORS: readonly SimOfficer[] = [
  person(8, 'supervisor', [HOME], [SITES.hall, SITES.school]),
  person(9, 'supervisor', [AWAY], [SITES.market]),
];
