import { communeMaker } from '../../domain/made-up/commune.ts';
import type { MadeUpPerson } from '../../domain/made-up/person.ts';
import type { MadeUpSite } from '../../domain/made-up/sites.ts';
import type { Places } from '../../domain/places.ts';
import type { Crypto } from '../../lib/ports/crypto.ts';
import type { Site } from '../../protocol/pairing.ts';
import { numberKeyOf } from '../intake/candidate.ts';
import type { KeyStore } from '../key-store.ts';
import type { Store } from '../store/store.ts';
import type { Person, RegisterEntry } from '../store/stored.ts';
import { makeStaff } from './staff.ts';

export interface SeedWanted {
  readonly seed: string;
  readonly people: number;
  readonly households?: number;
  /** Sites are open around this day, `YYYY-MM-DD`. The people are the same on every day. */
  readonly sitesOpenOn: string;
}

export interface SeedPorts {
  readonly store: Store;
  readonly keys: KeyStore;
  readonly crypto: Crypto;
  readonly places: Places;
}

export interface Seeded {
  readonly people: number;
  readonly households: number;
  readonly registerRows: number;
  readonly sites: readonly Site[];
  readonly staff: readonly Person[];
}

// One statement's worth of rows: a few hundred kB of JSON.
const ROWS_AT_ONCE = 1000;

/**
 * Puts a made-up commune into the registry: rows of the population register, sites and staff. The same wish puts the
 * same in again, which changes nothing. @throws CommuneSizeError
 */
export async function seedCommune(ports: SeedPorts, wanted: SeedWanted): Promise<Seeded> {
  const maker = communeMaker(wanted);
  const sites = maker.sites.map((site) => siteOf(site, ports.places.version));
  const commune = sites[0]?.commune ?? '';
  const staff = makeStaff({ seed: wanted.seed, sites, commune, places: ports.places });
  await ports.store.within([], async ({ people }) => {
    await people.putSites(sites);
    await people.put(staff);
  });
  let registerRows = 0;
  for (let from = 0; from < maker.peopleCount; from += ROWS_AT_ONCE) {
    const to = Math.min(from + ROWS_AT_ONCE, maker.peopleCount);
    const made = Array.from({ length: to - from }, (_, i) => maker.personAt(from + i));
    const rows = (await Promise.all(made.map((person) => registerEntries(ports, person)))).flat();
    await ports.store.within([], ({ people }) => people.putRegisterRows(rows));
    registerRows += rows.length;
  }
  return { people: maker.peopleCount, households: maker.householdCount, registerRows, sites, staff };
}

/** Every number that the person was found with leads to the person. */
function registerEntries({ crypto, keys }: SeedPorts, person: MadeUpPerson): Promise<RegisterEntry[]> {
  const { fullName, birthDate, sex } = person;
  const row = { fullName, birthDate, sex, dead: false };
  const numbers = [person.personalNumber, ...person.otherNumbers];
  return Promise.all(
    numbers.map(async (number) => ({ numberKey: await numberKeyOf(crypto, keys, number), row })),
  );
}

function siteOf(site: MadeUpSite, catalogue: string): Site {
  const { id, communeNewCode, name, target, opensOn, closesOn } = site;
  return { id, commune: communeNewCode, catalogue, name, target, from: opensOn, to: closesOn };
}
