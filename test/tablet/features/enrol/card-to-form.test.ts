import { beforeAll, describe, expect, it } from 'vitest';
import { readCardQr, type Card } from '../../../../src/domain/card-qr.ts';
import { eid } from '../../../../src/domain/kinds/eid.ts';
import { misshapen } from '../../../../src/domain/kinds/field-schema.ts';
import { loadPlaces, type Places } from '../../../../src/domain/places.ts';
import { communeMaker } from '../../../../src/domain/made-up/commune.ts';
import type { Values } from '../../../../src/domain/record.ts';
import {
  cardToForm,
  livesThere,
  placeAsWritten,
  type ConfirmedCard,
} from '../../../../src/tablet/features/enrol/card-to-form.ts';
import { adultWithCard, TODAY } from '../../../support/eid-values.ts';

const CCCD =
  '001099000001|012345678|Nguyễn Văn Mẫu|15021999|Nam|Số 1 Phố Thử, Phúc Xá, Ba Đình, Hà Nội|20062022';
const CANCUOC =
  '079305000002||Trần Thị Thử Nghiệm|20112005|Nữ|Ấp 2, Bình Mỹ, Củ Chi, TP. Hồ Chí Minh|15082024||||';

let places: Places;
beforeAll(async () => void (places = await loadPlaces()));

function cardOf(text: string): Card {
  const reading = readCardQr(text, TODAY);
  if (!reading.ok) throw new Error(reading.code);
  return reading.card;
}
function formOf(text: string, { values = {}, ...more }: Partial<ConfirmedCard> & { values?: Values } = {}) {
  const card = cardOf(text);
  return cardToForm({ card, address: placeAsWritten(card.address, places), today: TODAY, ...more }, values);
}

describe('confirming a card', () => {
  it('writes what is printed with the card as its source, and beside it what was read', () => {
    const form = formOf(CCCD);
    expect(form['applicant/personalNumber']).toEqual({ v: '001099000001', s: 'Q' });
    expect(form['applicant/birthDate']).toEqual({ v: '1999-02-15', s: 'Q' });
    expect(form['applicant/oldIdNumber']).toEqual({ v: '012345678', s: 'Q' });
    expect(form['card/read/fullName']).toEqual(form['applicant/fullName']);
    expect(form['card/issuedOn']).toEqual({ v: '2022-06-20', s: 'Q' });
  });

  it("leaves nothing of another person's card that was read before, but what was typed", () => {
    const before = {
      ...formOf(CCCD),
      'applicant/permanentAddress': { v: { written: 'Thôn 3', version: '1' }, s: 'T' },
    } as unknown as Values;
    const { address: _none, ...card } = cardOf(CANCUOC);
    const { oldIdNumber: _old, ...lines } = card;
    const form = cardToForm(
      { card: { ...lines, address: '', fullName: '' }, mrz: { expiresOn: '2030-11-20' }, today: TODAY },
      before,
    );
    expect(form).toMatchObject({ 'applicant/fullName': null, 'applicant/oldIdNumber': null });
    expect(form).not.toHaveProperty('applicant/permanentAddress');
    expect(form['applicant/personalNumber']).toEqual({ v: card.number, s: 'M' });
  });

  it('works out kind, state and last day, and says that they are no print', () => {
    expect(formOf(CCCD)).toMatchObject({
      'card/kind': { v: 'cccd', s: 'Q' },
      'card/state': { v: 'valid' },
      'card/expiresOn': { v: '2039-02-15' },
    });
    expect(formOf(CANCUOC)['card/kind']).toEqual({ v: 'cancuoc', s: 'Q' });
  });

  it('says that a card is over on the day after its last', () => {
    expect(formOf(CCCD, { today: '2039-02-15' })['card/state']?.v).toBe('valid');
    expect(formOf(CCCD, { today: '2039-02-16' })['card/state']?.v).toBe('expired');
  });

  it('maps the printed address to today, and presets the present one to it', () => {
    const home = { written: 'Ấp 2, Bình Mỹ, Củ Chi, TP. Hồ Chí Minh', oldCode: '27559' };
    const form = formOf(CANCUOC);
    expect(form['applicant/permanentAddress']).toMatchObject({ v: { written: home.written }, s: 'Q' });
    expect(form['applicant/permanentAddress']!.v).toHaveProperty('newCode');
    expect(form['applicant/presentAddress']).toEqual({ v: form['applicant/permanentAddress']!.v, s: 'Q' });
  });

  it('leaves a present address that was said to be elsewhere', () => {
    const elsewhere = { written: 'Thôn 1, Xã Thử', version: 'test' };
    const values = adultWithCard({ 'applicant/presentAddress': elsewhere });
    expect(livesThere(values)).toBe(false);
    expect(formOf(CCCD, { values })).not.toHaveProperty('applicant/presentAddress');
  });

  it('keeps what the officer keeps, but not what was read', () => {
    const form = formOf(CCCD, { kept: new Set(['applicant/fullName']) });
    expect(form).not.toHaveProperty('applicant/fullName');
    expect(form['card/read/fullName']?.v).toBe('Nguyễn Văn Mẫu');
  });

  it('leaves open what a short code does not tell', () => {
    const form = formOf('001099000001||Nguyễn Văn Mẫu|1999|Nam|');
    expect(Object.keys(form)).not.toContain('card/expiresOn');
    expect(Object.keys(form)).not.toContain('card/kind');
    expect(form['applicant/birthDate']).toEqual({ v: '1999', s: 'Q' });
  });

  it('gives every made-up card values that the registry takes', () => {
    const maker = communeMaker({ seed: 'card-to-form', people: 150 });
    for (let at = 0; at < 150; at++) {
      const { card } = maker.personAt(at);
      if (card) expect(misshapen(eid, formOf(card.qrText) as Values)).toEqual([]);
    }
  });
});

describe('confirming a card that was read by its lines', () => {
  const card: Card = {
    number: '001099000001',
    fullName: 'NGUYEN VAN MAU',
    birthDate: '1999-02-15',
    sex: 'nam',
    address: '',
    layout: 'other',
  };
  const form = (expiresOn = '2039-02-15', of = card) =>
    cardToForm({ card: of, mrz: { expiresOn }, today: TODAY }, {});

  it('writes what check digits hold, the last day included, with the lines as its source', () => {
    expect(form()).toMatchObject({
      'applicant/personalNumber': { v: '001099000001', s: 'M' },
      'applicant/birthDate': { v: '1999-02-15', s: 'M' },
      'card/number': { v: '001099000001', s: 'M' },
      'card/expiresOn': { v: '2039-02-15', s: 'M' },
      'card/state': { v: 'valid' },
    });
    expect(misshapen(eid, form() as Values)).toEqual([]);
  });

  it('leaves the name to be typed, and keeps the unmarked one beside what was read', () => {
    expect(form()).not.toHaveProperty('applicant/fullName');
    expect(form()['card/read/fullName']).toEqual({ v: 'NGUYEN VAN MAU', s: 'M' });
  });

  it("takes an earlier card's name away where the lines have none", () => {
    expect(form('none', { ...card, fullName: '' })['card/read/fullName']).toBe(null);
  });

  it('says that the card is over where the printed day says so', () => {
    expect([form('2026-01-01'), form('none')].map((step) => step['card/state']?.v)).toEqual([
      'expired',
      'valid',
    ]);
  });
});

describe('an address without the catalogue', () => {
  it('stays as written', () => {
    expect(placeAsWritten('Thôn 4, Xã Thử', null)).toEqual({
      written: 'Thôn 4, Xã Thử',
      version: expect.stringMatching(/./),
    });
  });
});
