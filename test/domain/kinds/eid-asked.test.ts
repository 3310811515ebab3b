import { describe, expect, it } from 'vitest';
import { findingsAskedNow } from '../../../src/domain/kinds/eid-asked.ts';
import { eid } from '../../../src/domain/kinds/eid.ts';
import type { Values } from '../../../src/domain/record.ts';
import { findings } from '../../../src/domain/rules/rule.ts';

const TODAY = '2026-11-22';
const asked = (values: Values): string[] => {
  const found = findings(eid.rules, values, { today: TODAY, status: 'draft' });
  return findingsAskedNow(found, values, TODAY).map(({ rule, path }) => `${rule} ${path}`);
};

const ABROAD: Values = {
  'request/level': { v: '2' },
  'request/subject': { v: 'adult' },
  'applicant/fullName': { v: 'Đỗ Văn Xa', s: 'T' },
  'applicant/birthDate': { v: '1991', s: 'T' },
  'applicant/sex': { v: 'nam', s: 'T' },
  'applicant/nationality': { v: 'VN' },
  'absence/abroad': { v: true, s: 'T' },
};

describe('of someone abroad', () => {
  it('nothing is found that is only asked once they are back', () => {
    expect(asked(ABROAD)).toEqual([]);
  });

  it('what was answered is judged all the same', () => {
    const values: Values = { ...ABROAD, 'contact/phone': { v: '12', s: 'T' } };
    expect(asked(values)).toEqual(['PER-020 contact/phone']);
  });

  it('a name must be there', () => {
    const { 'applicant/fullName': _, ...nameless } = ABROAD;
    expect(asked(nameless)).toEqual(['PER-001 applicant/fullName']);
  });
});

it('of someone who is here everything is found', () => {
  const { 'absence/abroad': _, ...here } = ABROAD;
  expect(asked(here)).toContain('EID-010 contact/phone');
});
