import { nameKey } from '../folded-key.ts';
import { canEqual, isPartialDate, lo } from '../partial-date.ts';
import type { Reading } from './reading.ts';
import type { RegisterRow } from './rule.ts';
import { hitIf, hitIfText, type SectionRule } from './section-rule.ts';

/** PER-006. */
export const badBirthDate: SectionRule = {
  id: 'PER-006',
  severity: 'P',
  quality: 'D',
  vi: 'Ngày sinh sai',
  en: 'Bad birth date',
  check: (person, { today }) =>
    hitIfText(person, 'birthDate', (birth) => !isPartialDate(birth) || lo(birth)! > today),
};

/** PER-014. */
export const differsFromRegister: SectionRule = {
  id: 'PER-014',
  severity: 'W',
  quality: 'D',
  vi: 'Khác dân cư',
  en: 'Differs from register',
  next: 'case',
  check: (person, { register }) =>
    // The register's row is found by the number: without a number there is none to differ from.
    register && person.text('personalNumber') !== undefined
      ? (['fullName', 'birthDate', 'sex'] as const).flatMap((name) =>
          hitIf(differs(person, name, register), person.path(name)),
        )
      : [],
};

function differs(person: Reading, name: 'fullName' | 'birthDate' | 'sex', register: RegisterRow): boolean {
  const ours = person.text(name);
  if (ours === undefined) return false;
  if (name === 'fullName') return nameKey(ours) !== nameKey(register.fullName);
  return name === 'birthDate' ? !canEqual(ours, register.birthDate) : ours !== register.sex;
}
