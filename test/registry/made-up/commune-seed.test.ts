import { expect, it } from 'vitest';
import { communeMaker } from '../../../src/domain/made-up/commune.ts';
import { loadPlaces } from '../../../src/domain/places.ts';
import { seedCommune } from '../../../src/registry/made-up/commune-seed.ts';
import { MemoryStore } from '../../../src/registry/store/memory-store.ts';
import { RegistryTown } from '../../support/registry-town.ts';

const wish = { seed: 'lặp lại', people: 60, households: 15, sitesOpenOn: '2026-11-22' };

async function seeded() {
  const town = await RegistryTown.over(new MemoryStore());
  const { store, keys, crypto } = town.ports;
  const made = await seedCommune({ store, keys, crypto, places: await loadPlaces() }, wish);
  return { town, made };
}

it('puts every made-up person into the population register', async () => {
  const { town, made } = await seeded();
  const maker = communeMaker(wish);
  for (let index = 0; index < maker.peopleCount; index += 1) {
    const { personalNumber, fullName, birthDate, sex } = maker.personAt(index);
    expect(await town.ports.register.lookup(personalNumber)).toEqual({
      fullName,
      birthDate,
      sex,
      dead: false,
    });
  }
  expect(made).toMatchObject({ people: 60, households: 15 });
});

it('makes the same people whatever the day on which the sites open', () => {
  const later = communeMaker({ ...wish, sitesOpenOn: '2029-01-31' });
  expect(later.personAt(17)).toEqual(communeMaker(wish).personAt(17));
  expect(later.sites).not.toEqual(communeMaker(wish).sites);
});

it('makes the same sites and staff from the same seed', async () => {
  const [first, second] = [await seeded(), await seeded()];
  expect(second.made).toEqual(first.made);
});

it('gives the commune its staff, and the province those who look after all of its communes', async () => {
  const { made } = await seeded();
  const posts = made.staff.map(
    ({ roles, communes }) => `${roles[0]} ${communes.length > 1 ? 'province' : communes[0]}`,
  );
  expect(posts).toEqual([
    'officer 18352',
    'officer 18352',
    'clerk 18352',
    'clerk 18352',
    'supervisor 18352',
    'supervisor province',
    'leader province',
    'administrator province',
  ]);
  expect(made.staff.every(({ communes }) => communes.includes('18352'))).toBe(true);
});

it('lets a made-up officer pair and work at every site', async () => {
  const { town, made } = await seeded();
  const { code } = await town.registry.issueCode(made.staff[0]!.id);
  const desk = await town.desk();
  const { request } = await desk.tablet.pairingRequest(code, await town.registry.facts());
  const { grant } = await town.registry.pair(request);
  const { sites } = JSON.parse(grant.text) as { sites: { id: string }[] };
  expect(sites.map(({ id }) => id).sort()).toEqual(made.sites.map(({ id }) => id).sort());
});
