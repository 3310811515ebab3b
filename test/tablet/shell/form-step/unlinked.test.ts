import { describe, expect, it } from 'vitest';
import type { FormStep } from '../../../../src/tablet/vault/api.ts';
import { withConsequences } from '../../../../src/tablet/shell/form-step/with-consequences.ts';
import { childWithCard } from '../../../support/eid-values.ts';

const LINK = 'representative/recordId';
const LEVEL = 'representative/accountLevel';
const RECORD = '01932f00-0000-7000-8000-00000000e001';
const values = childWithCard({ [LINK]: RECORD });
const typed = (v: string) => ({ v, s: 'T' as const });
const after = (step: FormStep, of = values) => withConsequences(step, { values: of, findings: [] });

describe('the record in which a representative was found', () => {
  it.each(['fullName', 'personalNumber', 'birthDate', 'sex'])(
    'is theirs no more once %s is typed over, nor is its account',
    (field) => {
      const path = `representative/${field}`;
      expect(after({ [path]: typed('other') })).toMatchObject({ [LINK]: null, [LEVEL]: null });
      expect(after({ [path]: null })).toMatchObject({ [LINK]: null, [LEVEL]: null });
    },
  );

  it('stays with the same person, whose phone or relation is another', () => {
    expect(after({ 'representative/fullName': typed('Lê Thị Mẫu') })).not.toHaveProperty(LINK);
    expect(after({ 'representative/phone': typed('0987654321') })).not.toHaveProperty(LINK);
  });

  it('is the new one where another person was found', () => {
    const found = { 'representative/personalNumber': typed('001190000002'), [LINK]: typed(LINK) };
    expect(after(found)[LINK]).toEqual(typed(LINK));
  });

  it('was never there for whom somebody typed: the account level that was said stays', () => {
    const byHand = childWithCard();
    expect(after({ 'representative/fullName': typed('Lê Thị Mẩu') }, byHand)).not.toHaveProperty(LEVEL);
  });
});
