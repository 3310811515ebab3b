import { lo, surelyBefore } from '../partial-date.ts';
import { hitIf, hitIfText, type SectionRule } from './section-rule.ts';

const badDeathDate: SectionRule = {
  id: 'PER-015',
  since: 2,
  severity: 'P',
  quality: 'D',
  vi: 'Ngày chết sai',
  en: 'Bad death date',
  check: (person, { today }) => {
    const birth = person.text('birthDate') ?? '';
    return hitIfText(
      person,
      'deathDate',
      (death) => surelyBefore(death, birth) || (lo(death) ?? today) > today,
    );
  },
};

const livingWithDeathDate: SectionRule = {
  id: 'PER-016',
  since: 2,
  severity: 'P',
  quality: 'D',
  vi: 'Sống mà có ngày chết',
  en: 'Living, death date',
  check: (person) => hitIfText(person, 'deathDate', () => person.text('life') === 'living'),
};

const deathDateMissing: SectionRule = {
  id: 'PER-017',
  severity: 'W',
  quality: 'U',
  vi: 'Thiếu ngày chết',
  en: 'No death date',
  next: 'page',
  check: (person) =>
    hitIf(person.text('life') === 'dead' && person.isEmpty('deathDate'), person.path('deathDate')),
};

/** Whether the person lives, and since when not: PER-015 to PER-017. */
export const personLifeRules: readonly SectionRule[] = [badDeathDate, livingWithDeathDate, deathDateMissing];
