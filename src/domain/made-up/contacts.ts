import type { SeededRandom } from '../../lib/seeded-random.ts';
import { scatter } from './personal-number.ts';

/** Mobile prefixes in use since the change of 2018; every one fits the public numbering pattern with seven digits after. */
const PREFIXES = (
  '032 033 034 035 036 037 038 039 056 058 070 076 077 078 079 081 082 083 084 085 086 088 ' +
  '090 091 092 093 094 096 097 098'
).split(' ');

export interface Contacts {
  phone?: string;
  email?: string;
  hasSmartphone: boolean;
}

export interface ContactsWanted {
  index: number;
  age: number;
  /** Differs between seeds, so that two communes do not share their numbers. */
  offset: number;
}

export function drawContacts(random: SeededRandom, { index, age, offset }: ContactsWanted): Contacts {
  const hasPhone = random.chance(age < 14 ? 0 : age < 70 ? 0.97 : 0.65);
  if (!hasPhone) return { hasSmartphone: false };
  const serial = String(scatter(index, offset, 10_000_000)).padStart(7, '0');
  const phone = random.pick(PREFIXES) + serial;
  const hasSmartphone = random.chance(age < 60 ? 0.95 : age < 75 ? 0.6 : 0.25);
  const writesMail = hasSmartphone && age < 60 && random.chance(0.25);
  return writesMail
    ? { phone, email: `cu-dan-${index}@example.com`, hasSmartphone }
    : { phone, hasSmartphone };
}

/** The nine digits of a card of before 2021; they ended with 2024. Only who was 14 in time ever had one. */
export function drawOldIdNumber(random: SeededRandom, birthYear: number): string | undefined {
  const share = birthYear < 1996 ? 0.9 : birthYear < 2003 ? 0.45 : 0;
  if (!random.chance(share)) return undefined;
  return `${random.int(4)}${String(random.int(100_000_000)).padStart(8, '0')}`;
}
