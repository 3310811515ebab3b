import data from './nationalities.json';

/** ISO 3166-1 alpha-2 code with the names of Unicode CLDR. */
export type Nationality = { code: string; vi: string; en: string };

export const nationalities: readonly Nationality[] = data.rows.map(([code = '', vi = '', en = '']) => ({
  code,
  vi,
  en,
}));

const byCode = new Map(nationalities.map((nationality) => [nationality.code, nationality]));

export function nationality(code: string): Nationality | undefined {
  return byCode.get(code);
}
