import type { Reading } from './reading.ts';
import { hitIf, type SectionRule } from './section-rule.ts';

/** Of a number whose state is not told nothing is sure. */
const UNCANCELLED = ['in-use', 'unknown'];

/** One person, several numbers: PER-012. */
export const severalNumbers: SectionRule = {
  id: 'PER-012',
  severity: 'W',
  quality: 'S',
  vi: 'Một người nhiều số',
  en: 'Several numbers',
  next: 'case',
  check: (person) => {
    const numbers = uncancelled(person);
    const second = numbers.find(({ number }) => number !== numbers[0]?.number);
    return hitIf(second !== undefined, numbers[0]?.path ?? '');
  },
};

/** The person's own number first. */
function uncancelled(person: Reading): { number: string; path: string }[] {
  const others = person
    .rows('otherNumbers')
    .filter((row) => UNCANCELLED.includes(row.text('state') ?? ''))
    .map((row) => ({ number: row.text('number'), path: row.path('number') }));
  const own = { number: person.text('personalNumber'), path: person.path('personalNumber') };
  return [own, ...others].flatMap(({ number, path }) => (number === undefined ? [] : [{ number, path }]));
}
