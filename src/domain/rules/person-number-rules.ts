import {
  differsFromBirth,
  differsFromProvince,
  differsFromSex,
  hasUnknownProvince,
  isPersonalNumber,
} from '../personal-number.ts';
import type { Sex } from '../sex.ts';
import type { Reading } from './reading.ts';
import { hitIfText, type SectionRule } from './section-rule.ts';

const notTwelveDigits: SectionRule = {
  id: 'PER-007',
  severity: 'B',
  quality: 'D',
  vi: 'Số phải 12 chữ số',
  en: 'Needs 12 digits',
  next: 'scan',
  check: (person) => hitIfText(person, 'personalNumber', (number) => !isPersonalNumber(number)),
};

const unknownProvince: SectionRule = {
  id: 'PER-008',
  severity: 'W',
  quality: 'D',
  vi: 'Mã tỉnh lạ',
  en: 'Unknown province code',
  next: 'scan',
  check: (person) => hitIfText(person, 'personalNumber', hasUnknownProvince),
};

const otherSex: SectionRule = {
  id: 'PER-009',
  severity: 'W',
  quality: 'D',
  vi: 'Số khác giới tính',
  en: 'Number/sex differ',
  next: 'ask',
  check: (person) => {
    const sex = sexOf(person);
    return hitIfText(person, 'personalNumber', (number) => sex !== undefined && differsFromSex(number, sex));
  },
};

const otherYear: SectionRule = {
  id: 'PER-010',
  severity: 'W',
  quality: 'D',
  vi: 'Số khác năm sinh',
  en: 'Number/year differ',
  next: 'ask',
  check: (person) => {
    const birth = person.text('birthDate');
    return hitIfText(
      person,
      'personalNumber',
      (number) => birth !== undefined && differsFromBirth(number, birth),
    );
  },
};

const otherProvince: SectionRule = {
  id: 'PER-011',
  severity: 'W',
  quality: 'D',
  vi: 'Số khác tỉnh khai sinh',
  en: 'Number/province differ',
  next: 'ask',
  check: (person, { places }) => {
    const { oldCode, newCode } = person.place('birthRegPlace') ?? {};
    if (!places) return [];
    const registered = {
      oldProvince: oldCode && places.oldProvinceOf(oldCode),
      newProvince: newCode && places.provinceOf(newCode),
    };
    return hitIfText(person, 'personalNumber', (number) => differsFromProvince(number, registered));
  },
};

function sexOf(person: Reading): Sex | undefined {
  const sex = person.text('sex');
  return sex === 'nam' || sex === 'nu' ? sex : undefined;
}

/** What a personal number says of its holder: PER-007 to PER-011. */
export const personNumberRules: readonly SectionRule[] = [
  notTwelveDigits,
  unknownProvince,
  otherSex,
  otherYear,
  otherProvince,
];
