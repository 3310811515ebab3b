import data from './provinces.json';

/** One of the 63 provinces before 1/7/2025, GSO code of two digits. */
export type OldProvince = {
  code: string;
  name: string;
  fullName: string;
  /** Code of today's province that it is, or was merged into. */
  newCode: string;
  /** First three digits of personal numbers registered there (Circular 07/2016/TT-BCA, annex 1). */
  numberPrefix: string;
};

/** One of the 34 provinces since 1/7/2025. */
export type Province = { code: string; name: string; fullName: string };

export const provincesVersion: string = data.version;

export const oldProvinces: readonly OldProvince[] = data.old.map(
  ([code = '', name = '', fullName = '', newCode = '', numberPrefix = '']) => ({
    code,
    name,
    fullName,
    newCode,
    numberPrefix,
  }),
);

export const provinces: readonly Province[] = data.today.map(([code = '', name = '', fullName = '']) => ({
  code,
  name,
  fullName,
}));

const oldByCode = new Map(oldProvinces.map((province) => [province.code, province]));
const oldByPrefix = new Map(oldProvinces.map((province) => [province.numberPrefix, province]));
const newByCode = new Map(provinces.map((province) => [province.code, province]));

export function oldProvince(code: string): OldProvince | undefined {
  return oldByCode.get(code);
}

export function province(code: string): Province | undefined {
  return newByCode.get(code);
}

/** The old province that the first three digits of a personal number name; undefined for countries and unknown codes. */
export function provinceOfNumberPrefix(prefix: string): OldProvince | undefined {
  return oldByPrefix.get(prefix);
}
