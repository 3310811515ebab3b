import { describe, expect, it } from 'vitest';
import { recordSections } from '../../../../src/tablet/features/records/record-sections.ts';
import { adultWithCard } from '../../../support/eid-values.ts';

const SITE = '01932f00-0000-7000-8000-000000000001';
const sections = recordSections(adultWithCard(), { [SITE]: 'Nhà văn hóa ấp 2' });
const rowAt = (path: string) => sections.flatMap(({ rows }) => rows).find((row) => row.path === path);

describe('a record in words', () => {
  it('has its kind’s sections, in their order', () => {
    expect(sections.map(({ title }) => title).slice(0, 4)).toEqual([
      'Yêu cầu',
      'Người được cấp tài khoản',
      'Thẻ',
      'Liên hệ',
    ]);
  });

  it.each([
    ['applicant/fullName', 'Nguyễn Văn Mẫu', 'Q'],
    ['applicant/birthDate', '15/02/1999', 'Q'],
    ['applicant/sex', 'Nam', 'Q'],
    ['applicant/personalNumber', '001 099 000001', 'Q'],
    ['applicant/permanentAddress', 'Số 1 Phố Thử, Phúc Xá, Ba Đình, Hà Nội', 'Q'],
    ['applicant/nationality', 'Việt Nam', 'T'],
    ['contact/phone', '0912 345 678', 'T'],
    ['contact/ownSim', 'Có', 'T'],
    ['request/siteId', 'Nhà văn hóa ấp 2', 'T'],
    ['signature/mark', 'Có nét ký', 'T'],
  ])('reads %s with its source', (path, value, source) => {
    expect(rowAt(path)).toMatchObject({ value, source });
  });

  it('leaves out what is empty, ids that it has no name for, and pictures’ own fields', () => {
    expect(rowAt('portrait/noPortraitReason')).toBeUndefined();
    expect(rowAt('consent/by')).toBeUndefined();
    expect(sections.flatMap(({ rows }) => rows).filter(({ path }) => path.startsWith('pictures/'))).toEqual(
      [],
    );
  });
});
