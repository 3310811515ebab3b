import { describe, expect, it } from 'vitest';
import { nationalities, nationality } from '../../../src/domain/catalogues/nationalities.ts';
import { retiredPrefixes } from '../../../src/domain/catalogues/phones.ts';
import {
  oldProvince,
  oldProvinces,
  province,
  provinceOfNumberPrefix,
  provinces,
} from '../../../src/domain/catalogues/provinces.ts';

describe('the provinces', () => {
  it('are 63 old ones, each part of one of the 34 of today', () => {
    expect([oldProvinces.length, provinces.length]).toEqual([63, 34]);
    expect(oldProvinces.filter((old) => province(old.newCode) === undefined)).toEqual([]);
    expect(new Set(oldProvinces.map((old) => old.newCode)).size).toBe(34);
  });
  it('are each named by one prefix of personal numbers', () => {
    expect(oldProvinces.map((old) => provinceOfNumberPrefix(old.numberPrefix))).toEqual([...oldProvinces]);
    expect(provinceOfNumberPrefix('003')).toBeUndefined();
    expect(oldProvince('02')).toMatchObject({ name: 'Hà Giang', newCode: '08' });
  });
});

it('nationalities are known by code, in both languages', () => {
  expect(nationalities.length).toBe(250);
  expect(nationality('VN')).toEqual({ code: 'VN', vi: 'Việt Nam', en: 'Vietnam' });
  expect(nationality('ZZ')).toBeUndefined();
});

it('every retired prefix leads to one of its own', () => {
  expect(retiredPrefixes.size).toBe(21);
  expect(new Set(retiredPrefixes.values()).size).toBe(21);
});
