import { describe, expect, it } from 'vitest';
import { ageOn } from '../../../src/domain/made-up/calendar-days.ts';
import { makeCommune } from '../../../src/domain/made-up/commune.ts';
import { SAMPLE_COMMUNES } from '../../../src/domain/made-up/communes.ts';
import { usualMiddleShare } from '../../../src/domain/made-up/middle-names.ts';
import type { MadeUpPerson } from '../../../src/domain/made-up/person.ts';
import { readPersonalNumber } from '../../../src/domain/made-up/personal-number.ts';

const TODAY = '2026-11-01';
const { people } = makeCommune({ seed: 'statistics', people: 100_000, today: TODAY });

const share = (test: (person: MadeUpPerson) => boolean, among = people) =>
  among.filter(test).length / among.length;
const surname = ({ fullName }: MadeUpPerson) => fullName.split(' ')[0];
const NUMBER_ODDITIES = ['number-sex', 'number-year', 'number-province'] as const;

/** libphonenumber's pattern for Vietnamese mobile numbers, without the leading 0. */
const MOBILE =
  /^(?:(?:3\d|7[06-9])\d|5(?:[1689]\d|2[238]|59)|8(?:[1-8]\d|9[6-9])|9(?:[0-8]\d|9[013-9]))\d{6}$/;

describe('100,000 made-up people', () => {
  it.each([
    ['Nguyễn', 38.4],
    ['Trần', 12.1],
    ['Lê', 9.5],
    ['Phạm', 7.0],
    ['Hoàng|Huỳnh', 5.1],
    ['Phan', 4.5],
    ['Vũ|Võ', 3.9],
    ['Đặng', 2.1],
  ])('bear the surname %s in about %f percent', (names, percent) => {
    const found = share((person) => names.split('|').includes(surname(person) ?? '')) * 100;
    expect(Math.abs(found - percent)).toBeLessThan(0.3 + percent * 0.06);
  });

  it('bear some sixty surnames besides the frequent ones', () => {
    expect(new Set(people.map(surname)).size).toBeGreaterThan(70);
  });

  it('are called Thị less the younger they are', () => {
    for (const [from, to] of [
      [1940, 1960],
      [1975, 1985],
      [2010, 2020],
    ] as const) {
      const women = people.filter(
        ({ sex, birthDate }) => sex === 'nu' && birthDate >= `${from}` && birthDate < `${to}`,
      );
      const found = share(({ fullName }) => fullName.split(' ')[1] === 'Thị', women);
      expect(Math.abs(found - usualMiddleShare('nu', (from + to) / 2))).toBeLessThan(0.05);
    }
  });

  it('bear minority names in a small share, and one-word names hardly ever', () => {
    const minority = share(({ fullName }) => /^(Y |H'|K'|Ka )/.test(fullName));
    expect(minority).toBeGreaterThan(0.002);
    expect(minority).toBeLessThan(0.03);
    expect(share(({ fullName }) => !fullName.includes(' '))).toBeLessThan(0.005);
    expect(people.some(({ oddities }) => oddities.includes('one-word-name'))).toBe(true);
  });

  it('have names in NFC, in words of which none is empty', () => {
    const odd = people.filter(
      ({ fullName }) => fullName !== fullName.normalize('NFC') || /^ | {2}| $/.test(fullName),
    );
    expect(odd).toEqual([]);
  });

  it('are as old as the country is, from the newborn to 105', () => {
    const ages = people.map(({ birthDate }) => ageOn(birthDate, TODAY));
    const part = (from: number, to: number) =>
      ages.filter((age) => age >= from && age < to).length / ages.length;
    expect(part(0, 15)).toBeCloseTo(0.24, 1);
    expect(part(60, 200)).toBeGreaterThan(0.1);
    expect(part(60, 200)).toBeLessThan(0.17);
    expect(ages.reduce((a, b) => Math.min(a, b))).toBe(0);
    expect(ages.reduce((a, b) => Math.max(a, b))).toBeLessThanOrEqual(105);
    expect(share(({ sex }) => sex === 'nam')).toBeCloseTo(0.5, 1);
  });

  it('share no personal number and no phone', () => {
    const numbers = people.flatMap(({ personalNumber, otherNumbers }) => [personalNumber, ...otherNumbers]);
    const phones = people.flatMap(({ phone }) => phone ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(phones).size).toBe(phones.length);
    expect(phones.filter((phone) => !phone.startsWith('0') || !MOBILE.test(phone.slice(1)))).toEqual([]);
  });

  it('have numbers that agree with sex, year and province, but for those flagged', () => {
    const provinces = new Map(SAMPLE_COMMUNES.map((commune) => [commune.oldCode, commune.oldProvinceCode]));
    const wrong = people.filter((person) => {
      const said = readPersonalNumber(person.personalNumber);
      const found = [
        said?.sex !== person.sex && 'number-sex',
        said?.birthYear !== Number(person.birthDate.slice(0, 4)) && 'number-year',
        said?.provinceCode !== provinces.get(person.birthRegistration.oldCode) && 'number-province',
      ].filter((oddity) => oddity !== false);
      return found.join() !== NUMBER_ODDITIES.filter((oddity) => person.oddities.includes(oddity)).join();
    });
    expect(wrong).toEqual([]);
    expect(share(({ oddities }) => NUMBER_ODDITIES.some((oddity) => oddities.includes(oddity)))).toBeCloseTo(
      0.01,
      2,
    );
  });

  it('have an old nine-digit number only where they were 14 before such numbers ended', () => {
    expect(share(({ oldIdNumber }) => oldIdNumber !== undefined)).toBeGreaterThan(0.4);
    expect(
      people.filter((p) => p.oldIdNumber && (p.birthDate >= '2003' || !/^\d{9}$/.test(p.oldIdNumber))),
    ).toEqual([]);
  });
});
