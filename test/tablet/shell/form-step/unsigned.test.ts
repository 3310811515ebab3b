import { describe, expect, it } from 'vitest';
import { unsigned } from '../../../../src/tablet/shell/form-step/unsigned.ts';

const typed = <T>(v: T) => ({ v, s: 'T' as const });
const signed = {
  'applicant/fullName': typed('Nguyễn Thị Quỳnh Huệ'),
  'signature/mark': typed({ strokes: [[1, 2, 3, 4]] }),
};
const GONE = { 'signature/mark': null };

describe('a signature', () => {
  it.each([
    ['another name', { 'applicant/fullName': typed('Trần Văn Thử') }],
    ['an answer that was emptied', { 'applicant/fullName': null }],
    ['a phone that was not there', { 'contact/phone': typed('0912345678') }],
  ])('goes with %s, which was not read before it', (_what, step) => {
    expect(unsigned(signed, step)).toEqual(GONE);
  });

  it.each([
    ['the same answer again', { 'applicant/fullName': typed('Nguyễn Thị Quỳnh Huệ') }],
    ["an officer's reason for a doubt", { 'kept/k1/reason': typed('paper') }],
    ['itself', { 'signature/mark': typed({ strokes: [] }) }],
  ])('stays with %s', (_what, step) => {
    expect(unsigned(signed, step)).toEqual({});
  });

  it('that is not there yet is not taken away', () => {
    expect(unsigned({}, { 'applicant/fullName': typed('Trần Văn Thử') })).toEqual({});
  });
});
