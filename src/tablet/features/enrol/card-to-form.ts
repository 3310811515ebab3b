import { expectedExpiry } from '../../../domain/card-expiry.ts';
import type { Card } from '../../../domain/card-qr.ts';
import { provincesVersion } from '../../../domain/catalogues/provinces.ts';
import { valueAt } from '../../../domain/kinds/kind.ts';
import { hi } from '../../../domain/partial-date.ts';
import type { Place } from '../../../domain/place.ts';
import type { Places } from '../../../domain/places.ts';
import type { Sourced, Value, Values } from '../../../domain/record.ts';
import type { FormStep } from '../../vault/api.ts';
import { samePlace } from './same-place.ts';

export interface ConfirmedCard {
  readonly card: Card;
  /** Its machine-readable lines were read instead of its code. */
  readonly mrz?: { readonly expiresOn: string };
  /** The printed address with its units, as the officer saw it; absent where the card has none. */
  readonly address?: Place;
  /** Day of the check, `YYYY-MM-DD`. */
  readonly today: string;
  /** Paths where the officer keeps what the form has, against the card. */
  readonly kept?: ReadonlySet<string>;
}

type From = (v: Value) => Sourced;
const fromCode: From = (v) => ({ v, s: 'Q' });
const fromLines: From = (v) => ({ v, s: 'M' });
const workedOutOf = (v: Value): Sourced => ({ v });

/**
 * What confirming a card writes into the form. What the code says, and what is the same (kind by its layout, present
 * address as the printed one), has the card as its source; what is only worked out (state, last day by law) has none.
 * The name in a card's lines has no marks and no check digit: it is kept as what was read, and typed by the officer.
 */
export function cardToForm(confirmed: ConfirmedCard, values: Values): FormStep {
  const { card, mrz, kept } = confirmed;
  const from = mrz ? fromLines : fromCode;
  const step: Record<string, Sourced | null> = {
    ...leftByAnother(card, values),
    ...printed(confirmed, from),
    ...workedOut(confirmed, values),
  };
  if (mrz) step['card/expiresOn'] = from(mrz.expiresOn);
  for (const path of kept ?? []) delete step[path];
  return { ...step, ...readFrom(card, from) };
}

const OF_A_CARD = [
  'applicant/fullName',
  'applicant/oldIdNumber',
  'applicant/permanentAddress',
  'applicant/presentAddress',
  'card/kind',
  'card/issuedOn',
  'card/expiresOn',
];

/** Of another card that was read before nothing stays beside this one's number: one person is not two. */
function leftByAnother(card: Card, values: Values): Record<string, null> {
  const before = values['card/read/number']?.v;
  if (before === undefined || before === card.number) return {};
  const left = OF_A_CARD.filter((path) => values[path] !== undefined && values[path].s !== 'T');
  return Object.fromEntries(left.map((path) => [path, null]));
}

/** What the card said, kept beside the applicant's values whatever becomes of them. */
function readFrom(card: Card, from: From): FormStep {
  return {
    'card/read/number': from(card.number),
    // Never another card's name beside this one's number.
    'card/read/fullName': card.fullName === '' ? null : from(card.fullName),
    'card/read/birthDate': from(card.birthDate),
    'card/read/sex': from(card.sex),
  };
}

function printed({ card, mrz, address }: ConfirmedCard, from: From): Record<string, Sourced> {
  return {
    'applicant/personalNumber': from(card.number),
    ...(!mrz && { 'applicant/fullName': from(card.fullName) }),
    'applicant/birthDate': from(card.birthDate),
    'applicant/sex': from(card.sex),
    'card/number': from(card.number),
    ...(card.oldIdNumber && { 'applicant/oldIdNumber': from(card.oldIdNumber) }),
    ...(address && { 'applicant/permanentAddress': from({ ...address }) }),
    ...(card.issuedOn && { 'card/issuedOn': from(card.issuedOn) }),
  };
}

function workedOut({ card, mrz, address, today }: ConfirmedCard, values: Values): Record<string, Sourced> {
  const expiresOn = mrz?.expiresOn ?? expiryOf(card);
  return {
    'card/state': workedOutOf(isOver(expiresOn, today) ? 'expired' : 'valid'),
    ...(card.layout !== 'other' && { 'card/kind': fromCode(card.layout) }),
    ...(expiresOn !== undefined && { 'card/expiresOn': workedOutOf(expiresOn) }),
    ...(address && livesThere(values) && { 'applicant/presentAddress': fromCode({ ...address }) }),
  };
}

/** The last day of a card by law, `none`, or undefined where its dates do not tell. */
function expiryOf(card: Card): string | undefined {
  return card.issuedOn === undefined ? undefined : expectedExpiry(card.birthDate, card.issuedOn);
}

function isOver(expiresOn: string | undefined, today: string): boolean {
  return expiresOn !== undefined && expiresOn !== 'none' && (hi(expiresOn) ?? today) < today;
}

/** Whether nobody said yet that the person lives elsewhere than where the card says. */
export function livesThere(values: Values): boolean {
  const present = valueAt(values, 'applicant/presentAddress');
  return present === undefined || samePlace(present, valueAt(values, 'applicant/permanentAddress'));
}

/** An address as written, with the units that it surely names; without the catalogue only as written. */
export function placeAsWritten(written: string, places: Places | null): Place {
  // The few provinces come with the program, so their version stands for "no commune was looked up".
  return places ? places.read(written).place : { written, version: provincesVersion };
}
