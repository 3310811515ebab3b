import { mobilePattern, retiredPrefixes } from './catalogues/phones.ts';

export type PhoneRefusal = 'empty' | 'odd-sign' | 'wrong-length' | 'not-mobile';

export type PhoneReading =
  { ok: true; phone: string; retired?: { from: string; to: string } } | { ok: false; reason: PhoneRefusal };

const TYPED_BETWEEN = /[\s.()\-‐‑–]/g;
const COUNTRY_CODE = /^(?:\+|00)84(?=\d)0?/;
const BARE_COUNTRY_CODE = /^84(?=\d{9,10}$)/;
// The longest retired number with country code and every separator stays well below this.
const LONGEST_TYPED = 40;

/** Digits in national form: spaces, dots, hyphens and brackets out, `+84` or `0084` as 0. Other signs stay. */
export function nationalForm(text: string): string {
  const tight = text.slice(0, LONGEST_TYPED + 1).replace(TYPED_BETWEEN, '');
  return tight.replace(COUNTRY_CODE, '0').replace(BARE_COUNTRY_CODE, '0');
}

/** The ten-digit number that replaced an eleven-digit one in 2018; undefined if its prefix was not retired. */
export function convertedFromRetired(phone: string): string | undefined {
  if (phone.length !== 11) return undefined;
  const prefix = retiredPrefixes.get(phone.slice(0, 4));
  return prefix === undefined ? undefined : prefix + phone.slice(4);
}

/** True for the ten-digit national form of a mobile number. */
export function isMobile(phone: string): boolean {
  return mobilePattern.test(phone);
}

/** Reads what was typed; `retired` says old and new number where a retired prefix was converted, to be offered. */
export function readPhone(text: string): PhoneReading {
  const typed = nationalForm(text);
  if (typed === '') return { ok: false, reason: 'empty' };
  if (!/^\d+$/.test(typed)) return { ok: false, reason: 'odd-sign' };
  const converted = convertedFromRetired(typed);
  const phone = converted ?? typed;
  if (phone.length !== 10) return { ok: false, reason: 'wrong-length' };
  if (!isMobile(phone)) return { ok: false, reason: 'not-mobile' };
  return converted === undefined
    ? { ok: true, phone }
    : { ok: true, phone, retired: { from: typed, to: phone } };
}

/** `0912 345 678`; eleven digits as 4-3-4; anything else as it is. */
export function groupPhone(phone: string): string {
  return /^\d{10,11}$/.test(phone) ? `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}` : phone;
}
