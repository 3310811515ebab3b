import { describe, expect, it } from 'vitest';
import { eid } from '../../../src/domain/kinds/eid.ts';
import { groundsOf } from '../../../src/domain/rules/grounds.ts';
import type { Values } from '../../../src/domain/record.ts';
import { childWithCard, TODAY } from '../../support/eid-values.ts';

const RELATION = 'representative/relation';
const ruled = (id: string) => {
  const rule = eid.rules.find((one) => one.id === id)!;
  return (values: Values) => rule.check(values, { today: TODAY, status: 'draft' });
};

describe('what a warning rests on', () => {
  it('is both sides of a contradiction, and nothing else', () => {
    const values = childWithCard({ 'representative/sex': 'nam' });
    const grounds = groundsOf(ruled('EID-009'), RELATION, values);
    expect(grounds).toContain('representative/sex');
    expect(grounds).not.toContain('applicant/fullName');
    expect(grounds).not.toContain('contact/phone');
  });

  it('is each of two grounds where either would be enough', () => {
    const values = childWithCard({ 'representative/sex': 'nam', 'representative/birthDate': '2008-03-08' });
    const grounds = groundsOf(ruled('EID-009'), RELATION, values);
    expect(grounds).toEqual(
      expect.arrayContaining([
        RELATION,
        'representative/sex',
        'representative/birthDate',
        'applicant/birthDate',
      ]),
    );
    expect(grounds).not.toContain('applicant/fullName');
  });
});
