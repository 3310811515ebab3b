import { describe, expect, it } from 'vitest';
import { pairProblems, refusedField } from '../../../../src/tablet/features/unlock/pair-check.ts';

const typed = { code: 'abcd-1234', passphrase: 'mot con meo', again: 'mot con meo' };

describe('a pairing before it is sent', () => {
  it('asks for nothing more when all is there', () => {
    expect(pairProblems(typed)).toEqual({});
  });

  it('says what is missing, field by field', () => {
    expect(pairProblems({ code: ' ', passphrase: 'ngan', again: '' })).toEqual({
      code: 'needCode',
      passphrase: 'needPassphrase',
    });
    expect(pairProblems({ ...typed, again: 'mot con cho' })).toEqual({ again: 'needSame' });
  });

  it('counts a passphrase in letters as people do, however the keyboard composed them', () => {
    const exact = 'ệ'.normalize('NFD').repeat(8);
    const short = 'ệ'.normalize('NFD').repeat(7);
    expect(pairProblems({ ...typed, passphrase: exact, again: exact })).toEqual({});
    expect(pairProblems({ ...typed, passphrase: short, again: short })).toEqual({
      passphrase: 'needPassphrase',
    });
  });

  it('puts a refusal at its field, or over the whole form', () => {
    expect((['code', 'code-shape', 'weak', 'offline'] as const).map(refusedField)).toEqual([
      'code',
      'code',
      'passphrase',
      null,
    ]);
  });
});
