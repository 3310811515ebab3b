import { describe, expect, it } from 'vitest';
import { readCardQr, type Card } from '../../../../src/domain/card-qr.ts';
import { cardDifferences } from '../../../../src/tablet/features/enrol/card-differences.ts';
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
