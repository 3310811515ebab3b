import { grouped } from '../grouped-count.ts';
import type { Words } from '../words.ts';

export const history: Words['history'] = {
  title: 'History of the record',
  officer: 'Officer',
  here: (officer: string) => `${officer}, on this tablet`,
  because: (reason: string) => `Reason: ${reason}`,
  changed: (n: number) => (n === 1 ? '1 answer written' : `${grouped(n, 'en')} answers written`),
  before: (value: string) => `Before: ${value}`,
  emptied: 'Emptied',
  putBack: (value: string) => `Put back: ${value}`,
};
