import { describe, expect, it } from 'vitest';
import { TODAY, type EidOverrides } from '../../support/eid-values.ts';
import { paths } from '../../support/fired.ts';

const born = (birth: string | undefined) => paths('PER-006', { 'applicant/birthDate': birth });

describe('PER-006, a bad birth date', () => {
  it.each(['1999-02-30', '1999-13', '1900-02-29', '0099', '2026-11-23', '2026-12', '2027'])(
    'fires on %s',
    (birth) => {
      expect(born(birth)).toEqual(['applicant/birthDate']);
    },
  );
  it.each([TODAY, '2026-11', '2026', '1999', '2000-02-29'])('lets %s pass', (birth) => {
    expect(born(birth)).toEqual([]);
  });
  it('says nothing on an empty date', () => {
    expect(born(undefined)).toEqual([]);
  });
});

describe('PER-014, a person who differs from the register', () => {
  const register = { fullName: 'NGUYỄN VĂN MẪU', birthDate: '1999-02-15', sex: 'nam', dead: false } as const;
  const against = (row: object, overrides: EidOverrides = {}) =>
    paths('PER-014', overrides, { register: { ...register, ...row } });

  it('fires at each value that differs', () => {
    expect(against({ fullName: 'Nguyễn Văn Khác' })).toEqual(['applicant/fullName']);
    expect(against({ birthDate: '1999-02-16' })).toEqual(['applicant/birthDate']);
    expect(against({ sex: 'nu' })).toEqual(['applicant/sex']);
    expect(against({ fullName: 'Lê Thị Na', birthDate: '1950', sex: 'nu' })).toHaveLength(3);
  });
  it('holds names that differ in marks, case or hyphens to be the same', () => {
    expect(against({})).toEqual([]);
    expect(against({ fullName: 'nguyen van-mau' })).toEqual([]);
  });
  it('is silent while the two birth dates can be one day', () => {
    expect(against({ birthDate: '1999' })).toEqual([]);
    expect(against({ birthDate: '1999-02-16' }, { 'applicant/birthDate': '1999-02' })).toEqual([]);
    expect(against({}, { 'applicant/birthDate': '1999-02-30' })).toEqual([]);
  });
  it('is silent on what is empty, and where the register is not known', () => {
    expect(against({ fullName: 'Khác' }, { 'applicant/fullName': undefined })).toEqual([]);
    expect(against({ sex: 'nu' }, { 'applicant/personalNumber': undefined })).toEqual([]);
    expect(paths('PER-014', { 'applicant/fullName': 'Khác Hẳn' })).toEqual([]);
  });
});
