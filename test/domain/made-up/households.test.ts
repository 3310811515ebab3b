import { describe, expect, it } from 'vitest';
import { makeCommune } from '../../../src/domain/made-up/commune.ts';
import type { MadeUpPerson } from '../../../src/domain/made-up/person.ts';

const { people, households } = makeCommune({ seed: 'households', people: 20_000 });
const homes = households.map(({ members }) => members.map(({ index }) => people[index] as MadeUpPerson));
const years = (elder: MadeUpPerson, younger: MadeUpPerson) =>
  (Date.parse(younger.birthDate) - Date.parse(elder.birthDate)) / (365.2425 * 86_400_000);

const MEN = ['chong', 'cha-de', 'con-re'];
const WOMEN = ['vo', 'me-de', 'con-dau'];

describe('made-up households', () => {
  it('begin with their only head', () => {
    for (const home of homes) expect(home.map(({ relation }) => relation).lastIndexOf('chu-ho')).toBe(0);
    expect(households.every(({ headIndex, members }) => headIndex === members[0]?.index)).toBe(true);
  });

  it('are numbered alike on the person and on the household', () => {
    for (const household of households)
      for (const member of household.members)
        expect(people[member.index]).toMatchObject({
          householdIndex: household.index,
          relation: member.relation,
        });
  });

  it('never contradict sex by relation, and marry a head to the other sex', () => {
    const wrong = homes.filter(([head, ...others]) =>
      others.some(
        ({ relation, sex }) =>
          (MEN.includes(relation) && sex !== 'nam') ||
          (WOMEN.includes(relation) && sex !== 'nu') ||
          (['vo', 'chong'].includes(relation) && sex === head?.sex),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('have parents 17 to 55 or 75 years older than their children', () => {
    for (const [head, ...others] of homes) {
      for (const other of others) {
        if (!head || !['con-de', 'me-de', 'cha-de'].includes(other.relation)) continue;
        const [elder, younger] = other.relation === 'con-de' ? [head, other] : [other, head];
        expect(years(elder, younger)).toBeGreaterThan(17);
        expect(years(elder, younger)).toBeLessThan(elder.sex === 'nu' ? 55 : 75);
      }
    }
  });

  it('have grandparents at least 34 years older than their grandchildren', () => {
    const pairs = homes.flatMap(([head, ...others]) =>
      others
        .filter(({ relation }) => relation.startsWith('chau-'))
        .map((young) => [head as MadeUpPerson, young] as const),
    );
    expect(pairs.length).toBeGreaterThan(100);
    for (const [head, young] of pairs) expect(years(head, young)).toBeGreaterThan(34);
  });

  it('name the father and mother of the children of the head as they are called themselves', () => {
    for (const [head, ...others] of homes) {
      if (!head) continue;
      const spouse = others.find(({ relation }) => relation === 'vo' || relation === 'chong');
      for (const child of others.filter(({ relation }) => relation === 'con-de')) {
        const named = [child.fatherName, child.motherName];
        expect(named[head.sex === 'nam' ? 0 : 1]).toBe(head.fullName);
        if (spouse) expect(named[spouse.sex === 'nam' ? 0 : 1]).toBe(spouse.fullName);
      }
    }
  });

  it('hand the surname from father to child', () => {
    const kinh = people.filter(({ fullName }) => !/^(Y |H'|K'|Ka )/.test(fullName));
    const wrong = kinh.filter(
      ({ fullName, fatherName }) => fullName.split(' ')[0] !== fatherName.split(' ')[0],
    );
    expect(wrong).toEqual([]);
  });

  it('live under one present address in the home commune', () => {
    for (const home of homes) {
      expect(new Set(home.map(({ presentAddress }) => presentAddress.written)).size).toBe(1);
      expect(home[0]?.presentAddress.newCode).toBe('18352');
    }
    expect(people.some(({ permanentAddress }) => permanentAddress.newCode !== '18352')).toBe(true);
  });
});
