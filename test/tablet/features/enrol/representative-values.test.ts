import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../src/domain/card-qr.ts';
import type { Status } from '../../../../src/domain/status.ts';
import type { FormSession } from '../../../../src/tablet/features/enrol/form-session.ts';
import {
  followingRepresentative,
  fromOwnRecord,
  representativeByCard,
} from '../../../../src/tablet/features/enrol/representative-values.ts';
import type { RecordView } from '../../../../src/tablet/vault/api.ts';
import { adultWithCard } from '../../../support/eid-values.ts';

const OWN = '01932f00-0000-7000-8000-00000000e001';
const card: Card = {
  number: '001099000001',
  fullName: 'Nguyễn Văn Mẫu',
  birthDate: '1999-02-15',
  sex: 'nam',
  address: '',
  layout: 'cccd',
};
const own = (status: Status): RecordView => ({
  line: {
    ...{ record: OWN, name: card.fullName, birthYear: '1999', last3: '001', status },
    ...{ sync: 'received', open: false, at: 0 },
  },
  values: adultWithCard(),
  pictures: [],
  editable: false,
});
const sessionWith = (view: RecordView | null) =>
  ({
    record: 'child',
    vault: { withNumber: async () => view?.line ?? null, record: async () => view },
  }) as unknown as FormSession;

describe('a representative found among this tablet’s records', () => {
  it('brings name, number, birth, sex and phone, and is linked', () => {
    expect(fromOwnRecord(own('submitted'))).toMatchObject({
      'representative/fullName': { v: 'Nguyễn Văn Mẫu', s: 'Q' },
      'representative/phone': { v: '0912345678', s: 'T' },
      'representative/recordId': { v: OWN, s: 'T' },
      'representative/accountLevel': null,
    });
  });

  it('has an account from the approval on, of the level that was asked for', () => {
    expect(fromOwnRecord(own('activated'))['representative/accountLevel']).toEqual({ v: '2', s: 'T' });
  });
});

describe('a representative whose card is shown', () => {
  it('is linked with a record of that number, which tells the phone', async () => {
    expect(await representativeByCard(sessionWith(own('approved')), { card })).toMatchObject({
      'representative/fullName': { v: 'Nguyễn Văn Mẫu', s: 'Q' },
      'representative/phone': { v: '0912345678', s: 'T' },
      'representative/recordId': { v: OWN, s: 'T' },
      'representative/accountLevel': { v: '2', s: 'T' },
    });
  });

  it('without such a record brings what the card says, and nothing of the one before', async () => {
    const step = await representativeByCard(sessionWith(null), { card });
    expect(step['representative/recordId']).toBeNull();
    expect(step).not.toHaveProperty(['representative/phone']);
  });
});

describe('the child is reached by the representative’s phone', () => {
  const phone = { 'representative/phone': { v: '0912345678', s: 'T' } } as const;

  it('where none was given, or the one before was the representative’s too', () => {
    const follows = { 'contact/phone': { v: '0912345678' } };
    expect(followingRepresentative(phone, {})).toMatchObject(follows);
    const older = { 'representative/phone': { v: '0900000000' }, 'contact/phone': { v: '0900000000' } };
    expect(followingRepresentative({ ...older, ...phone }, older)).toMatchObject(follows);
  });

  it('but not in place of one that was given', () => {
    const given = { ...phone, 'contact/phone': { v: '0987654321', s: 'T' } } as const;
    expect(followingRepresentative(given, {})).not.toHaveProperty(['contact/phone']);
  });

  it('and nobody is said to be present who was not seen', () => {
    expect(followingRepresentative(phone, {})).not.toHaveProperty(['representative/present']);
  });
});
