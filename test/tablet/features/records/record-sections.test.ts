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

  it('leaves out what is empty', () => {
    expect(rowAt('portrait/noPortraitReason')).toBeUndefined();
  });

  it('has its documents and other numbers row by row, each row’s fields together', () => {
    const row = (n: number) => `01932f00-0000-7000-8000-00000000b00${n}`;
    const values = {
      [`documents/${row(2)}/number`]: { v: '59X1-23456' },
      [`documents/${row(1)}/class`]: { v: 'A1' },
      [`documents/${row(2)}/kind`]: { v: 'vehicle' },
      [`documents/${row(1)}/kind`]: { v: 'licence' },
      [`documents/${row(2)}/vehicleType`]: { v: 'motorcycle' },
      [`applicant/otherNumbers/${row(3)}/state`]: { v: 'cancelled' },
      [`applicant/otherNumbers/${row(3)}/number`]: { v: '001099000002' },
    };
    const told = recordSections(values, {}).map(({ rows }) => rows.map(({ value }) => value));
    expect(told).toEqual([
      ['001 099 000002', 'Đã hủy'],
      ['Giấy phép lái xe', 'Hạng A1', 'Đăng ký xe', '59X1-23456', 'Mô tô, xe gắn máy'],
    ]);
  });

  it.each([
    [
      'why a faulty picture is used',
      'pictures/r/quality',
      'dark blurred; kept: moves',
      /^tối, mờ\. .*giữ yên/,
    ],
    ['why there is no portrait', 'portrait/noPortraitReason', 'refuses', /^Người dân từ chối$/],
    ['which doubt is kept', 'kept/r/rule', 'PER-009', /^Số khác giới tính$/],
    ['of which answer', 'kept/r/path', 'applicant/personalNumber', /^Số định danh cá nhân$/],
    ['why nobody signs', 'kept/r/note', 'Tay bị thương', /^Tay bị thương$/],
    ['an officer without a name here', 'consent/by', SITE, /^Cán bộ khác$/],
    ['the consent to add documents', 'consent/integrate', 'yes', /^Đồng ý$/],
  ])('says %s', (_what, path, v, words) => {
    const rows = recordSections({ [path]: { v, s: 'T' } }, {}).flatMap((section) => section.rows);
    expect(rows).toEqual([expect.objectContaining({ path, value: expect.stringMatching(words) })]);
  });

  it('says what the paper says where that is something else', () => {
    const birth = { 'applicant/birthDate': { v: '1950', s: 'P' as const, asWritten: 'khoảng 1950' } };
    expect(recordSections(birth, {})[0]?.rows[0]?.value).toBe('1950 (trên giấy ghi: khoảng 1950)');
  });
});
