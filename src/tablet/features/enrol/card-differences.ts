import type { Card } from '../../../domain/card-qr.ts';
import { foldedKey, nameKey } from '../../../domain/folded-key.ts';
import { valueAt } from '../../../domain/kinds/kind.ts';
import type { Values } from '../../../domain/record.ts';
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

/** Fields where the form already has something that the card says otherwise. Spelling alone is no difference. */
export function cardDifferences(card: Card, values: Values): CardDifference[] {
  const asked: [path: string, card: string, key: (text: string) => string][] = [
    ['applicant/personalNumber', card.number, (number) => number],
    ['applicant/fullName', card.fullName, nameKey],
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
export function isAnotherPerson(card: Card, values: Values): boolean {
  const differing = new Set(cardDifferences(card, values).map(({ path }) => path));
  const otherwise = ['applicant/fullName', 'applicant/birthDate'].some((path) => differing.has(path));
  return differing.has('applicant/personalNumber') && otherwise;
}
