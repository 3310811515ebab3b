import { placeKey, type AddressPart } from './address-parts.ts';
import { oldProvinces, provinces } from './catalogues/provinces.ts';

/** What a province's name can mean: an old province, and today's of the same name. */
export type NamedProvince = { oldCode?: string; newCode?: string };

// Short and former names seen on papers, by key. Hà Tây joined Hà Nội in 2008.
const ALSO_WRITTEN: Record<string, string> = {
  hcm: '79',
  hcmc: '79',
  tphcm: '79',
  tphochiminh: '79',
  saigon: '79',
  hn: '01',
  hatay: '01',
  thuathienhue: '46',
  tthue: '46',
  tthienhue: '46',
  brvt: '77',
  bariavt: '77',
  daclac: '66',
  dacnong: '67',
  baccan: '06',
};

const oldByKey = new Map(oldProvinces.map((province) => [placeKey(province.name), province.code]));
const newByKey = new Map(provinces.map((province) => [placeKey(province.name), province.code]));
const nameOfOld = new Map(oldProvinces.map((province) => [province.code, placeKey(province.name)]));

/** The province that the last part of an address names; undefined if it names none. */
export function namedProvince(part: AddressPart): NamedProvince | undefined {
  for (const key of [part.key, part.bareKey]) {
    const oldCode = oldByKey.get(key) ?? ALSO_WRITTEN[key];
    const newCode = newByKey.get(oldCode === undefined ? key : (nameOfOld.get(oldCode) ?? key));
    if (oldCode !== undefined || newCode !== undefined) return { oldCode, newCode };
  }
  return undefined;
}
