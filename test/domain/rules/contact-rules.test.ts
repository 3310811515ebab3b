import { describe, expect, it } from 'vitest';
import { paths } from '../../support/fired.ts';

const PHONE = 'contact/phone';

describe('PER-020, a number that is no mobile number', () => {
  it.each(['0243825555', '091234567', '09123456789', 'abc', '0123456789', '+1 202 555 0100'])(
    'blocks %s',
    (phone) => {
      expect(paths('PER-020', { [PHONE]: phone })).toEqual([PHONE]);
    },
  );
  it.each(['0912345678', '+84 912 345 678', '84912345678', '0912.345.678', '01621234567'])(
    'lets %s pass',
    (phone) => {
      expect(paths('PER-020', { [PHONE]: phone })).toEqual([]);
    },
  );
  it('says nothing on an empty number', () => {
    expect(paths('PER-020', { [PHONE]: undefined })).toEqual([]);
  });
});

describe('EID-010, no phone', () => {
  it('blocks without one, blanks being none', () => {
    expect(paths('EID-010', { [PHONE]: undefined })).toEqual([PHONE]);
    expect(paths('EID-010', { [PHONE]: '  ' })).toEqual([PHONE]);
  });
  it('leaves a wrong one to the rule on numbers', () => {
    expect(paths('EID-010', { [PHONE]: '1' })).toEqual([]);
  });
});

describe('EID-014, a SIM that is not known to be the own one', () => {
  const SIM = 'contact/ownSim';

  it('asks where the answer is no, and where there is none', () => {
    expect(paths('EID-014', { [SIM]: false })).toEqual([SIM]);
    expect(paths('EID-014', { [SIM]: undefined })).toEqual([SIM]);
    expect(paths('EID-014', { [SIM]: false, 'request/subject': 'foreigner' })).toEqual([SIM]);
  });
  it('is silent for the own SIM', () => {
    expect(paths('EID-014', { [SIM]: true })).toEqual([]);
  });
  it('is silent where a representative acts', () => {
    expect(paths('EID-014', { [SIM]: false, 'request/subject': 'ward' })).toEqual([]);
    expect(paths('EID-014', { [SIM]: false, 'applicant/birthDate': '2013' })).toEqual([]);
  });
  it('is silent while it is not sure whether one does', () => {
    expect(paths('EID-014', { [SIM]: false, 'applicant/birthDate': '2012' })).toEqual([]);
    expect(paths('EID-014', { [SIM]: false, 'applicant/birthDate': undefined })).toEqual([]);
    expect(paths('EID-014', { [SIM]: false, 'request/subject': undefined })).toEqual([]);
  });
});
