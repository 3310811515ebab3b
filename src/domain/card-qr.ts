import { repairedUtf8 } from '../lib/utf8-misread.ts';
import { hasOddSign, normaliseName } from './name.ts';
import { isPartialDate, surelyBefore, type PartialDate } from './partial-date.ts';
import { isPersonalNumber } from './personal-number.ts';
import { parseSex, type Sex } from './sex.ts';

/** The card it came from, by its number of fields: 7 on CCCD, 11 on the Căn cước of 2024, anything else from 6 to 12. */
export type CardLayout = 'cccd' | 'cancuoc' | 'other';

/** What the QR of an identity card says. */
export type Card = {
  number: string;
  oldIdNumber?: string;
  fullName: string;
  birthDate: PartialDate;
  sex: Sex;
  /** As printed, old units; empty if the card has none. */
  address: string;
  /** `YYYY-MM-DD`. */
  issuedOn?: string;
  layout: CardLayout;
};

export type CardField = 'number' | 'oldIdNumber' | 'fullName' | 'birthDate' | 'sex' | 'address' | 'issuedOn';

export type CardRefusal =
  | { ok: false; code: 'empty' | 'too-long' | 'not-a-card' }
  | { ok: false; code: 'broken-field'; field: CardField };

export type CardReading = { ok: true; card: Card } | CardRefusal;

// Real cards hold 100 to 250 characters. Three times that in UTF-8 misread byte by byte still fits.
const LONGEST_TEXT = 1024;
const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 400;
const FEWEST_FIELDS = 6;
const MOST_FIELDS = 12;

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufffd]/u;
const EDGES = /^[\ufeff\s\p{Cc}]+|[\s\p{Cc}]+$/gu;

/**
 * Reads `number|old number|name|ddMMyyyy|Nam/Nữ|address|issued ddMMyyyy`, 6 to 12 fields, what follows ignored.
 * Anything may be passed; the answer says what is wrong and never holds a part of the text. `today`, `YYYY-MM-DD`, is
 * the day of reading: nobody is born, and no card is issued, after it.
 */
export function readCardQr(text: string, today: string): CardReading {
  if (text.length > LONGEST_TEXT) return { ok: false, code: 'too-long' };
  const content = repairedUtf8(text.replace(EDGES, '')).normalize('NFC');
  if (content === '') return { ok: false, code: 'empty' };
  const fields = content.split('|').map((field) => field.trim());
  if (!looksLikeCard(fields)) return { ok: false, code: 'not-a-card' };
  return readFields(fields, today);
}

/** A menu, a payment code or a link is "not a card"; a card with one bad field is told by that field. */
function looksLikeCard(fields: string[]): boolean {
  if (fields.length < FEWEST_FIELDS || fields.length > MOST_FIELDS) return false;
  const [number = '', , , birth = '', sex = ''] = fields;
  const signs = [isPersonalNumber(number), readCardDate(birth) !== undefined, parseSex(sex) !== undefined];
  return signs.filter(Boolean).length >= 2;
}

function readFields(fields: string[], today: string): CardReading {
  const [number = '', oldIdNumber = '', rawName = '', birth = '', sexWord = '', address = '', issued = ''] =
    fields;
  const fullName = normaliseName(rawName);
  const birthDate = readCardDate(birth);
  const sex = parseSex(sexWord);
  const issuedOn = issued === '' ? undefined : readCardDate(issued);
  if (!isPersonalNumber(number)) return broken('number');
  if (!/^(?:\d{9}|\d{12})?$/.test(oldIdNumber)) return broken('oldIdNumber');
  if (!isName(fullName)) return broken('fullName');
  if (birthDate === undefined || surelyBefore(today, birthDate)) return broken('birthDate');
  if (sex === undefined) return broken('sex');
  if (address.length > LONGEST_ADDRESS || CONTROL.test(address)) return broken('address');
  if (issued !== '' && !isIssueDay(issuedOn, { birthDate, today })) return broken('issuedOn');
  const layout = layoutOf(fields.length);
  return {
    ok: true,
    card: {
      number,
      ...(oldIdNumber && { oldIdNumber }),
      fullName,
      birthDate,
      sex,
      address,
      ...(issuedOn && { issuedOn }),
      layout,
    },
  };
}

function broken(field: CardField): CardRefusal {
  return { ok: false, code: 'broken-field', field };
}

/** A whole day between birth and today. */
function isIssueDay(day: string | undefined, between: { birthDate: PartialDate; today: string }): boolean {
  if (day?.length !== 10) return false;
  return !surelyBefore(day, between.birthDate) && !surelyBefore(between.today, day);
}

function isName(name: string): boolean {
  return /\p{L}/u.test(name) && name.length <= LONGEST_NAME && !hasOddSign(name);
}

function layoutOf(fields: number): CardLayout {
  if (fields === 7) return 'cccd';
  return fields === 11 ? 'cancuoc' : 'other';
}

/** `ddMMyyyy`; day, or day and month, may be 00 or left out where the holder's papers do not know them. */
function readCardDate(text: string): PartialDate | undefined {
  const parts = /^(?:(\d{2})??(\d{2}))?(\d{4})$/.exec(text);
  if (!parts) return undefined;
  const [, day = '00', month = '00', year = ''] = parts;
  const known = day === '00' ? [year, month].filter((part) => part !== '00') : [year, month, day];
  const date = known.join('-');
  return isPartialDate(date) ? date : undefined;
}
