import { describe, expect, it } from 'vitest';
import { communeMaker, CommuneSizeError, makeCommune } from '../../../src/domain/made-up/commune.ts';

describe('a made-up commune', () => {
  it('is the same for the same seed and another for another seed', () => {
    const wanted = { seed: 'one', people: 300 };
    expect(makeCommune(wanted)).toEqual(makeCommune(wanted));
    expect(makeCommune({ ...wanted, seed: 'two' }).people).not.toEqual(makeCommune(wanted).people);
  });

  it('makes person i alone as it makes person i among all', () => {
    const wanted = { seed: 'one by one', people: 500 };
    const maker = communeMaker(wanted);
    const { people } = makeCommune(wanted);
    for (const index of [0, 1, 137, 250, 499]) expect(maker.personAt(index)).toEqual(people[index]);
  });

  it.each([
    { people: 10, households: 1 },
    { people: 10, households: 10 },
    { people: 97, households: 31 },
    { people: 1000, households: 100 },
  ])('has $people people in exactly $households households', (wanted) => {
    const { people, households } = makeCommune({ seed: 'sizes', ...wanted });
    expect(people.map(({ index }) => index)).toEqual(Array.from({ length: wanted.people }, (_, i) => i));
    expect(households).toHaveLength(wanted.households);
    expect(households.flatMap(({ members }) => members.map(({ index }) => index))).toHaveLength(
      wanted.people,
    );
  });

  it.each([9, 100_001, 10.5])('refuses to have %s people', (people) => {
    expect(() => makeCommune({ seed: 'size', people })).toThrow(CommuneSizeError);
  });

  it('counts ages and cards to the day it is given', () => {
    const { people } = makeCommune({ seed: 'day', people: 200, today: '2024-03-01' });
    expect(people.every(({ birthDate }) => birthDate <= '2024-03-01')).toBe(true);
    expect(people.every(({ card }) => card === undefined || card.issuedOn <= '2024-03-01')).toBe(true);
    expect(people.some(({ card }) => card?.kind === 'cancuoc')).toBe(false);
  });

  it('has sites of the home commune with ids and targets that follow from the seed', () => {
    const { sites } = communeMaker({ seed: 'sites', people: 1000 });
    expect(sites).toEqual(communeMaker({ seed: 'sites', people: 1000 }).sites);
    expect(new Set(sites.map(({ id }) => id)).size).toBe(sites.length);
    for (const site of sites) {
      expect(site.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(site.communeNewCode).toBe('18352');
      expect(site.target).toBeGreaterThan(0);
      expect(site.opensOn < site.closesOn).toBe(true);
    }
  });
});
