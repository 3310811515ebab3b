import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupPhone, isMobile, nationalForm, readPhone } from '../../src/domain/phone.ts';

describe('a phone number', () => {
  it.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '+84 912 345 678',
    '+84 (0)912-345-678',
    '0084912345678',
    '84912345678',
  ])('is the same written %s', (text) => {
    expect(readPhone(text)).toEqual({ ok: true, phone: '0912345678' });
  });
  it.each([
    ['0162 345 6789', '01623456789', '0323456789'],
    ['01201234567', '01201234567', '0701234567'],
    ['+841291234567', '01291234567', '0821234567'],
    ['01991234567', '01991234567', '0591234567'],
  ])('offers the conversion of a retired prefix in %s', (text, from, to) => {
    expect(readPhone(text)).toEqual({ ok: true, phone: to, retired: { from, to } });
  });
  it.each([
    ['', 'empty'],
    ['0912x45678', 'odd-sign'],
    ['091234567', 'wrong-length'],
    ['01191234567', 'wrong-length'],
    ['0241234567', 'not-mobile'],
    ['0'.repeat(100_000), 'wrong-length'],
  ])('is refused as %j', (text, reason) => {
    expect(readPhone(text)).toEqual({ ok: false, reason });
  });
  it('reads back from its groups', () => {
    const mobile = fc.stringMatching(/^0(9[0-8]|3\d|7[06-9]|8[1-8])\d{7}$/);
    fc.assert(
      fc.property(mobile, (phone) => {
        expect(readPhone(groupPhone(phone))).toEqual({ ok: true, phone });
      }),
    );
  });
  it('is mobile whenever it is accepted, and normalising twice changes nothing', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789+ .84'), maxLength: 20 });
    fc.assert(
      fc.property(typed, (text) => {
        const reading = readPhone(text);
        expect(!reading.ok || isMobile(reading.phone)).toBe(true);
        expect(!reading.ok || nationalForm(reading.phone) === reading.phone).toBe(true);
      }),
    );
  });
});
