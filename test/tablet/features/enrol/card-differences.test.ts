import { describe, expect, it } from 'vitest';
import { readCardQr, type Card } from '../../../../src/domain/card-qr.ts';
import { cardDifferences, isAnotherPerson } from '../../../../src/tablet/features/enrol/card-differences.ts';
import { adultWithCard, TODAY } from '../../../support/eid-values.ts';

const reading = readCardQr(
  '001099000001|012345678|Nguyễn Văn Mẫu|15021999|Nam|Số 1 Phố Thử, Phúc Xá, Ba Đình, Hà Nội|20062022',
  TODAY,
);
const card = (reading as { card: Card }).card;

describe('a card beside a form', () => {
  it('differs in nothing from an empty form, and from its own', () => {
    expect(cardDifferences({ card }, {})).toEqual([]);
    expect(cardDifferences({ card }, adultWithCard())).toEqual([]);
  });

  it('shows both values of what differs', () => {
    const values = adultWithCard({ 'applicant/birthDate': '1998-02-15', 'applicant/sex': 'nu' });
    expect(cardDifferences({ card }, values)).toEqual([
      { path: 'applicant/birthDate', card: '1999-02-15', form: '1998-02-15' },
      { path: 'applicant/sex', card: 'nam', form: 'nu' },
    ]);
  });

  it('minds another name, and no other spelling of the same', () => {
    expect(cardDifferences({ card }, adultWithCard({ 'applicant/fullName': 'NGUYEN VAN MAU' }))).toEqual([]);
    const [difference] = cardDifferences({ card }, adultWithCard({ 'applicant/fullName': 'Nguyễn Văn Máy' }));
    expect(difference?.path).toBe('applicant/fullName');
  });
});

describe('a second card for one form', () => {
  it('is another person’s by number and name, or number and birth date', () => {
    const other = { 'applicant/personalNumber': '001182000555', 'applicant/birthDate': '1982-04-03' };
    expect(isAnotherPerson({ card }, adultWithCard({ ...other, 'applicant/fullName': 'Hồ Thị Hai' }))).toBe(
      true,
    );
    expect(isAnotherPerson({ card }, adultWithCard(other))).toBe(true);
  });

  it('is the same person’s where a slip of the finger explains it, or nothing was typed yet', () => {
    expect(isAnotherPerson({ card }, adultWithCard({ 'applicant/personalNumber': '001099000002' }))).toBe(
      false,
    );
    expect(isAnotherPerson({ card }, adultWithCard({ 'applicant/fullName': 'Nguyễn Văn Máy' }))).toBe(false);
    expect(isAnotherPerson({ card }, {})).toBe(false);
  });
});
