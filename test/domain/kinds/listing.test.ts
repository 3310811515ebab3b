import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eid } from '../../../src/domain/kinds/eid.ts';
import { choice, field } from '../../../src/domain/kinds/field.ts';
import { defineKind } from '../../../src/domain/kinds/kind.ts';
import { listEntry } from '../../../src/domain/kinds/listing.ts';
import { adultWithCard } from '../../support/eid-values.ts';
import { anyShapes } from '../rules/arbitrary-eid.ts';

/** A kind with rows, and with a sensitive field that someone marked as listed by mistake. */
const household = defineKind({
  id: 'household',
  version: 1,
  vi: 'Hộ',
  en: 'Household',
  sections: {
    members: {
      vi: 'Nhân khẩu',
      en: 'Members',
      rows: true,
      fields: {
        fullName: field('name', ['Họ tên', 'Name'], { listed: 'whole' }),
        religion: field('catalogue', ['Tôn giáo', 'Religion'], { sensitive: true, listed: 'whole' }),
        life: choice(['Sống', 'Life'], { living: ['Sống', 'Living'] }, { listed: 'whole' }),
      },
    },
  },
  pages: [],
  rules: [],
});

describe('a list entry', () => {
  it('shows the name, the birth year, the last three digits and what is no one’s secret', () => {
    expect(listEntry(eid, adultWithCard())).toEqual({
      'request/level': '2',
      'request/subject': 'adult',
      'request/siteId': '01932f00-0000-7000-8000-000000000001',
      'request/capturedOn': '2026-11-22',
      'request/category': 'resident',
      'applicant/fullName': 'Nguyễn Văn Mẫu',
      'applicant/birthDate': '1999',
      'applicant/personalNumber': '001',
      'applicant/life': 'living',
      'card/state': 'valid',
      'contact/ownSim': true,
      'contact/noSmartphone': false,
    });
  });
  it('holds nothing else of the person', () => {
    const text = JSON.stringify(listEntry(eid, adultWithCard()));
    for (const secret of [
      '001099000001',
      '1999-02-15',
      '0912345678',
      'Phúc Xá',
      'mau@example.vn',
      '012345678',
    ])
      expect(text).not.toContain(secret);
  });
  it('leaves out what a page says in other words', () => {
    const values = { 'applicant/birthDate': { v: '1950', asWritten: 'khoảng 1950' } };
    expect(listEntry(eid, values)).toEqual({ 'applicant/birthDate': '1950' });
  });
  it('shows rows by path, and never what is sensitive', () => {
    const values = {
      'members/a/fullName': { v: 'Y Niê' },
      'members/a/religion': { v: 'none' },
      'members/b/life': { v: 'living' },
    };
    const entry = listEntry(household, values);
    expect(entry).toEqual({ 'members/a/fullName': 'Y Niê', 'members/b/life': 'living' });
    expect(entry['members/a/fullName']?.length).toBe(5);
  });
  it('shows no part of a value that is no text', () => {
    const values = { 'applicant/personalNumber': { v: { deep: '001099000001' } } };
    expect(listEntry(eid, values)).toEqual({});
  });
  it('is made of anything without throwing', () => {
    fc.assert(fc.property(anyShapes, (values) => void listEntry(eid, values)));
  });
});
