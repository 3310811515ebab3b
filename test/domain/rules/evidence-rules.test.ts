import { describe, expect, it } from 'vitest';
import { PORTRAIT_ROW } from '../../support/eid-values.ts';
import { paths } from '../../support/fired.ts';

describe('EID-021, no portrait', () => {
  const REASON = 'portrait/noPortraitReason';
  const KIND = `pictures/${PORTRAIT_ROW}/kind` as const;
  const HASH = `pictures/${PORTRAIT_ROW}/hash` as const;

  it('blocks where no picture is one', () => {
    expect(paths('EID-021', { [KIND]: 'proof' })).toEqual([REASON]);
    expect(paths('EID-021', { [KIND]: undefined })).toEqual([REASON]);
  });
  it('blocks where a portrait has no picture behind it', () => {
    expect(paths('EID-021', { [HASH]: undefined })).toEqual([REASON]);
  });
  it('is silent with a portrait, or with the reason why there is none', () => {
    expect(paths('EID-021', {})).toEqual([]);
    expect(paths('EID-021', { [KIND]: undefined, [REASON]: 'Băng che mặt sau mổ' })).toEqual([]);
  });
  it('takes a blank reason for none', () => {
    expect(paths('EID-021', { [KIND]: undefined, [REASON]: ' ' })).toEqual([REASON]);
  });
});

describe('EID-022, no signature', () => {
  const MARK = 'signature/mark';

  it('blocks without a mark', () => {
    expect(paths('EID-022', { [MARK]: undefined })).toEqual([MARK]);
    expect(paths('EID-022', { [MARK]: undefined, 'signature/cannotSign': false })).toEqual([MARK]);
  });
  it('is silent with a mark, and for a person who cannot sign', () => {
    expect(paths('EID-022', {})).toEqual([]);
    expect(paths('EID-022', { [MARK]: undefined, 'signature/cannotSign': true })).toEqual([]);
  });
});

describe('EID-023, no notice', () => {
  const SHOWN = 'consent/noticeShown';

  it('blocks where it was not shown, and where nobody said that it was', () => {
    expect(paths('EID-023', { [SHOWN]: false })).toEqual([SHOWN]);
    expect(paths('EID-023', { [SHOWN]: undefined })).toEqual([SHOWN]);
  });
  it('is silent once it was shown', () => {
    expect(paths('EID-023', { [SHOWN]: true })).toEqual([]);
  });
});

describe('EID-034, no fingerprints yet', () => {
  const PRINTS = 'biometrics/fingerprints';

  it('warns at level 2 where they are empty or for later', () => {
    expect(paths('EID-034', { [PRINTS]: undefined })).toEqual([PRINTS]);
    expect(paths('EID-034', { [PRINTS]: 'later' })).toEqual([PRINTS]);
  });
  it('is silent once they were taken or waived', () => {
    expect(paths('EID-034', { [PRINTS]: 'taken-at-station' })).toEqual([]);
    expect(paths('EID-034', { [PRINTS]: 'waived' })).toEqual([]);
  });
  it('is silent at level 1, and while the level is not known', () => {
    expect(paths('EID-034', { [PRINTS]: undefined, 'request/level': '1' })).toEqual([]);
    expect(paths('EID-034', { [PRINTS]: undefined, 'request/level': undefined })).toEqual([]);
  });
});
