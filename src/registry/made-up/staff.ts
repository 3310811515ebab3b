import { makeName } from '../../domain/made-up/names.ts';
import { seededUuid } from '../../domain/made-up/seeded-uuid.ts';
import type { Places } from '../../domain/places.ts';
import type { Role } from '../../domain/status.ts';
import { seededRandom } from '../../lib/seeded-random.ts';
import type { Site } from '../../protocol/pairing.ts';
import type { Person } from '../store/stored.ts';

interface Post {
  readonly role: Role;
  readonly where: 'commune' | 'province';
  readonly sex: 'nam' | 'nu';
}

/** Those who make the whole loop visible; the order is that in which they are listed. */
const POSTS: readonly Post[] = [
  { role: 'officer', where: 'commune', sex: 'nam' },
  { role: 'officer', where: 'commune', sex: 'nu' },
  { role: 'clerk', where: 'commune', sex: 'nu' },
  { role: 'clerk', where: 'commune', sex: 'nam' },
  { role: 'supervisor', where: 'commune', sex: 'nam' },
  { role: 'supervisor', where: 'province', sex: 'nu' },
  { role: 'leader', where: 'province', sex: 'nam' },
  { role: 'administrator', where: 'province', sex: 'nu' },
];

export interface StaffWanted {
  readonly seed: string;
  readonly sites: readonly Site[];
  /** Code of the made-up commune. */
  readonly commune: string;
  readonly places: Places;
}

/** One person for each post, each with an id that follows from the seed. */
export function makeStaff({ seed, sites, commune, places }: StaffWanted): Person[] {
  const province = places.communesOf(places.provinceOf(commune) ?? '').map(({ code }) => code);
  return POSTS.map(({ role, where, sex }, no) => {
    const random = seededRandom(`${seed}/staff/${no}`);
    const wanted = { style: 'kinh', sex, birthYear: 1980 + random.int(15), provinceCode: '042' } as const;
    return {
      id: seededUuid(random),
      name: makeName(random, wanted).full,
      roles: [role],
      communes: where === 'province' ? [...new Set([commune, ...province])] : [commune],
      // A site is where someone works; who looks after communes works at none.
      sites: where === 'province' ? [] : sites.map(({ id }) => id),
    };
  });
}
