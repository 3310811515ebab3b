import { foldedKey, nameKey } from '../../../domain/folded-key.ts';
import { valueAt } from '../../../domain/kinds/kind.ts';
import type { Values } from '../../../domain/record.ts';
import type { ReadCard } from './form-session.ts';
import { placeOfValue } from './same-place.ts';

export interface CardDifference {
  readonly path: string;
  /** As stored: a date as `YYYY-MM-DD`, a sex as its code. */
  readonly card: string;
  readonly form: string;
}

const text = (values: Values, path: string): string => {
  const value = valueAt(values, path);
  return typeof value === 'string' ? value : (placeOfValue(value)?.written ?? '');
};

/**
 * Fields where the form already has something that the card says otherwise. Spelling alone is no difference. The name
 * in a card's lines is never put into the form, so there is nothing to choose: a rule says where the two differ.
 */
export function cardDifferences(
  { card, mrz }: Pick<ReadCard, 'card' | 'mrz'>,
  values: Values,
): CardDifference[] {
  const asked: [path: string, card: string, key: (text: string) => string][] = [
    ['applicant/personalNumber', card.number, (number) => number],
    ['applicant/fullName', mrz ? '' : card.fullName, nameKey],
    ['applicant/birthDate', card.birthDate, (date) => date],
    ['applicant/sex', card.sex, (sex) => sex],
    ['applicant/permanentAddress', card.address, foldedKey],
  ];
  return asked.flatMap(([path, said, key]) => {
    const form = text(values, path);
    return form !== '' && said !== '' && key(form) !== key(said) ? [{ path, card: said, form }] : [];
  });
}

/**
 * Whether a card is of somebody else than the form: another number, and another name or birth date besides. A number
 * alone may be a slip of the finger.
 */
export function isAnotherPerson(read: Pick<ReadCard, 'card' | 'mrz'>, values: Values): boolean {
  const differing = new Set(cardDifferences(read, values).map(({ path }) => path));
  const otherwise = ['applicant/fullName', 'applicant/birthDate'].some((path) => differing.has(path));
  return differing.has('applicant/personalNumber') && otherwise;
}
