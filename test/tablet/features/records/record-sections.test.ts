import { describe, expect, it } from 'vitest';
import { isBookkeeping, recordSections } from '../../../../src/tablet/features/records/record-sections.ts';
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
    ['contact/ownSim', 'Có', ''],
    ['request/siteId', 'Nhà văn hóa ấp 2', 'T'],
  ])('reads %s, with its source where there could be another', (path, value, source) => {
    expect(rowAt(path)).toMatchObject({ value, source });
  });

  it('says that there is a smartphone, not that there is not none', () => {
    expect(rowAt('contact/noSmartphone')).toMatchObject({ label: 'Điện thoại thông minh', value: 'Có' });
  });

  it('groups a card’s number like the personal number that it is', () => {
    const values = { ...adultWithCard(), 'card/number': { v: '001099000001', s: 'Q' as const } };
    const rows = recordSections(values, {}).flatMap((section) => section.rows);
    expect(rows.find(({ path }) => path === 'card/number')?.value).toBe('001 099 000001');
  });

  it('tells bookkeeping from what the person said', () => {
    const paths = (wanted: boolean): string[] =>
      sections
        .flatMap(({ rows }) => rows.filter((row) => isBookkeeping(row) === wanted))
        .map(({ path }) => path);
    expect(paths(true)).toContain('consent/noticeVersion');
    expect(paths(false)).toContain('consent/noticeShown');
    expect(paths(false)).not.toContain('signature/mark');
  });

  it('leaves out what is empty, ids that it has no name for, and pictures’ own fields', () => {
    expect(rowAt('portrait/noPortraitReason')).toBeUndefined();
    expect(rowAt('consent/by')).toBeUndefined();
    expect(sections.flatMap(({ rows }) => rows).filter(({ path }) => path.startsWith('pictures/'))).toEqual(
      [],
    );
  });
});
