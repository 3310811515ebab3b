import { describe, expect, it } from 'vitest';
import type { EidOverrides } from '../../support/eid-values.ts';
import { paths } from '../../support/fired.ts';

describe('EID-016, a card of another number', () => {
  const card = (number: string | undefined, more: EidOverrides = {}) =>
    paths('EID-016', { 'card/number': number, ...more });

  it('blocks another number on a citizen’s card', () => {
    expect(card('001099000002')).toEqual(['card/number']);
    expect(card('001099000002', { 'card/kind': 'cancuoc' })).toEqual(['card/number']);
  });
  it('lets the same number pass, grouped too', () => {
    expect(card('001099000001')).toEqual([]);
    expect(card('001 099 000001')).toEqual([]);
  });
  it('does not hold a residence card to the personal number', () => {
    expect(card('TT1234567', { 'card/kind': 'prc' })).toEqual([]);
  });
  it('is silent where kind or either number is not known', () => {
    expect(card(undefined)).toEqual([]);
    expect(card('001099000002', { 'card/kind': undefined })).toEqual([]);
    expect(card('001099000002', { 'applicant/personalNumber': undefined })).toEqual([]);
  });
});

describe('EID-017, a card said to be valid that has expired', () => {
  const expires = (expiresOn: string | undefined, state: 'valid' | 'expired' | undefined = 'valid') =>
    paths('EID-017', { 'card/expiresOn': expiresOn, 'card/state': state });

  it('fires from the day after its last', () => {
    expect(expires('2026-11-21')).toEqual(['card/expiresOn']);
    expect(expires('2026-11-22')).toEqual([]);
  });
  it('is silent on a card that never expires or that is said to have expired', () => {
    expect(expires('none')).toEqual([]);
    expect(expires('2020-01-01', 'expired')).toEqual([]);
  });
  it('is silent where date or state is not known', () => {
    expect(expires(undefined)).toEqual([]);
    expect(expires('2020-02-30')).toEqual([]);
    expect(paths('EID-017', { 'card/expiresOn': '2020-01-01', 'card/state': undefined })).toEqual([]);
  });
});

describe('EID-018, an expiry that the age does not give', () => {
  const card = (issuedOn: string | undefined, expiresOn: string | undefined, more: EidOverrides = {}) =>
    paths('EID-018', { 'card/issuedOn': issuedOn, 'card/expiresOn': expiresOn, ...more });

  it('fires on another day than the birthday of the next renewal', () => {
    expect(card('2022-06-20', '2039-02-16')).toEqual(['card/expiresOn']);
    expect(card('2022-06-20', '2024-02-15')).toEqual(['card/expiresOn']);
    expect(card('2022-06-20', 'none')).toEqual(['card/expiresOn']);
  });
  it('skips a renewal that the issue precedes by two years or less', () => {
    expect(card('2022-02-14', '2024-02-15')).toEqual([]);
    expect(card('2022-02-15', '2039-02-15')).toEqual([]);
  });
  it('expects none after the last renewal', () => {
    const old = { 'applicant/birthDate': '1960-05-01' };
    expect(card('2021-05-01', 'none', old)).toEqual([]);
    expect(card('2021-05-01', '2035-05-01', old)).toEqual(['card/expiresOn']);
  });
  it('is silent on residence cards, and where a date is not known to the day', () => {
    expect(card('2022-06-20', '2030-01-01', { 'card/kind': 'trc' })).toEqual([]);
    expect(card('2022-06-20', '2030-01-01', { 'card/kind': undefined })).toEqual([]);
    expect(card('2022-06-20', '2030-01-01', { 'applicant/birthDate': '1999' })).toEqual([]);
    expect(card('2022-06-20', '2030-01-01', { 'applicant/birthDate': undefined })).toEqual([]);
    expect(card(undefined, '2030-01-01')).toEqual([]);
    expect(card('2022-06-20', undefined)).toEqual([]);
  });
});

describe('EID-019, impossible dates of a card', () => {
  const dates = (overrides: EidOverrides) => paths('EID-019', overrides);

  it('blocks an issue in the future or surely before birth', () => {
    expect(dates({ 'card/issuedOn': '2026-11-23' })).toEqual(['card/issuedOn']);
    expect(dates({ 'card/issuedOn': '1999-02-14' })).toEqual(['card/issuedOn']);
  });
  it('blocks an expiry before the issue', () => {
    expect(dates({ 'card/expiresOn': '2022-06-19' })).toEqual(['card/expiresOn']);
  });
  it('lets the same days pass, and a card that never expires', () => {
    expect(dates({ 'card/issuedOn': '2026-11-22' })).toEqual([]);
    expect(dates({ 'card/issuedOn': '1999-02-15' })).toEqual([]);
    expect(dates({ 'card/expiresOn': '2022-06-20' })).toEqual([]);
    expect(dates({ 'card/expiresOn': 'none' })).toEqual([]);
  });
  it('is silent where the person may have been born by then, and on what is empty', () => {
    expect(dates({ 'card/issuedOn': '1999-01-10', 'applicant/birthDate': '1999' })).toEqual([]);
    expect(dates({ 'card/issuedOn': '1990-01-10', 'applicant/birthDate': undefined })).toEqual([]);
    expect(dates({ 'card/issuedOn': '1990-01-10', 'applicant/birthDate': '1999-02-30' })).toEqual([]);
    expect(dates({ 'card/issuedOn': undefined, 'card/expiresOn': '1990-01-01' })).toEqual([]);
    expect(dates({ 'card/expiresOn': undefined })).toEqual([]);
  });
});

describe('EID-020, a card of the wrong kind', () => {
  const kind = (kindOfCard: 'cccd' | 'cancuoc' | 'prc' | 'trc' | undefined, more: EidOverrides = {}) =>
    paths('EID-020', { 'card/kind': kindOfCard, ...more });

  it('blocks a residence card of a citizen, and a citizen’s card of a foreigner', () => {
    expect([kind('prc'), kind('trc')]).toEqual([['card/kind'], ['card/kind']]);
    expect(kind('cccd', { 'applicant/nationality': 'LA' })).toEqual(['card/kind']);
    expect(kind('prc', { 'card/state': 'expired' })).toEqual(['card/kind']);
  });
  it('lets each have the own kind', () => {
    expect([kind('cccd'), kind('cancuoc')]).toEqual([[], []]);
    expect(kind('trc', { 'applicant/nationality': 'LA' })).toEqual([]);
  });
  it('is silent without a card, and where kind, state or nationality is not known', () => {
    expect(kind('prc', { 'card/state': 'none' })).toEqual([]);
    expect(kind('prc', { 'card/state': undefined })).toEqual([]);
    expect(kind('prc', { 'applicant/nationality': undefined })).toEqual([]);
    expect(kind(undefined, { 'applicant/nationality': 'LA' })).toEqual([]);
  });
});

describe('EID-028, a form that differs from the card', () => {
  it('fires at each field that the card says otherwise', () => {
    const read: EidOverrides = {
      'card/read/fullName': 'Nguyễn Văn Khác',
      'card/read/birthDate': '1999-02-16',
      'card/read/sex': 'nu',
      'card/read/number': '001099000002',
    };
    expect(paths('EID-028', read).sort()).toEqual([
      'applicant/birthDate',
      'applicant/fullName',
      'applicant/personalNumber',
      'applicant/sex',
    ]);
  });
  it('holds names that differ in case, marks or signs to be the same', () => {
    expect(paths('EID-028', { 'card/read/fullName': 'NGUYEN VAN MAU' })).toEqual([]);
    expect(paths('EID-028', { 'card/read/fullName': 'Nguyễn Văn-Mẫu' })).toEqual([]);
  });
  it('holds a name that fills its printed line to be the beginning of a longer one', () => {
    const named = (fullName: string) =>
      paths('EID-028', {
        'applicant/fullName': fullName,
        'card/read/fullName': 'NGUYEN PHUC THI QUYNH HUE CHA',
      });
    expect(named('Nguyễn Phúc Thị Quỳnh Huệ Chân')).toEqual([]);
    expect(named('Nguyễn Phúc Thị Quỳnh Hoa Chân')).toEqual(['applicant/fullName']);
  });
  it('is silent while the two birth dates can be one day', () => {
    expect(paths('EID-028', { 'card/read/birthDate': '1999' })).toEqual([]);
    expect(paths('EID-028', { 'applicant/birthDate': '1999-02' })).toEqual([]);
    expect(paths('EID-028', { 'applicant/birthDate': '1998' })).toEqual(['applicant/birthDate']);
  });
  it('is silent on what the card or the form does not say', () => {
    expect(paths('EID-028', { 'card/read/sex': undefined, 'applicant/sex': 'nu' })).toEqual([]);
    expect(paths('EID-028', { 'applicant/fullName': undefined })).toEqual([]);
  });
});
