import { describe, expect, it } from 'vitest';
import type { Value, Values } from '../../../src/domain/record.ts';
import { memberRules } from '../../../src/domain/rules/member-rules.ts';
import { findings } from '../../../src/domain/rules/rule.ts';
import { under } from '../../../src/domain/rules/section-rule.ts';
import { TODAY } from '../../support/eid-values.ts';

const ROW = 'members/01932f00-0000-7000-8000-00000000f001';
const MEMBER = { nationality: 'VN', life: 'living', birthDate: '1962' };

function fired(rule: string, fields: Record<string, Value | undefined>): string[] {
  const filled = Object.entries({ ...MEMBER, ...fields }).filter(([, v]) => v !== undefined);
  const values: Values = Object.fromEntries(filled.map(([name, v]) => [`${ROW}/${name}`, { v: v! }]));
  const found = findings(under(ROW, memberRules), values, { today: TODAY });
  return found.filter((one) => one.rule === rule).map(({ path }) => path);
}

describe('PER-013, a member without a number', () => {
  it('fires on a Vietnamese who lives there now', () => {
    expect(fired('PER-013', {})).toEqual([`${ROW}/personalNumber`]);
    expect(fired('PER-013', { removedOn: '2026-12' })).toHaveLength(1);
  });
  it('is silent on who has one, is foreign, dead, removed or mis-keyed', () => {
    for (const fields of [
      { personalNumber: '001062000001' },
      { nationality: 'LA' },
      { nationality: undefined },
      { life: 'dead' },
      { life: undefined },
      { removedOn: '2020' },
      { removedOn: '2026' },
      { deleted: true },
    ])
      expect(fired('PER-013', fields)).toEqual([]);
  });
});

describe('PER-021, a member without a birth date', () => {
  it('fires on an empty one', () => {
    expect(fired('PER-021', { birthDate: undefined })).toEqual([`${ROW}/birthDate`]);
  });
  it('is silent on a year, and on a row that was mis-keyed', () => {
    expect(fired('PER-021', {})).toEqual([]);
    expect(fired('PER-021', { birthDate: undefined, deleted: true })).toEqual([]);
  });
});
