import { describe, expect, it } from 'vitest';
import { keptReasons } from '../../../../src/domain/rules/kept.ts';
import type { Values } from '../../../../src/domain/record.ts';
import { keep, keptNote, outlived, unkeep } from '../../../../src/tablet/features/enrol/kept-rows.ts';
import { valuesAfter } from '../../../../src/tablet/features/enrol/values-after.ts';

const SHARED = { rule: 'EID-012', path: 'contact/phone' };
const PHONE: Values = { 'contact/phone': { v: '0912345678', s: 'T' } };
let made = 0;
const newId = () => `01932f00-0000-7000-8000-00000000000${(made += 1)}`;
const kept = valuesAfter(PHONE, keep(PHONE, { ...SHARED, reason: 'asked' }, newId));

describe('a warning that is kept', () => {
  it('is a row of the record, which rules read', () => {
    expect([...keptReasons(kept)]).toEqual([['EID-012 contact/phone', 'asked']]);
  });

  it('has one row, whatever is said of it later', () => {
    const again = valuesAfter(kept, keep(kept, { ...SHARED, note: 'hai vợ chồng' }, newId));
    expect([...keptReasons(again)]).toEqual([['EID-012 contact/phone', 'hai vợ chồng']]);
    expect(keptNote(again, SHARED)).toBe('hai vợ chồng');
    expect(keptNote(kept, SHARED)).toBe('');
  });

  it('is taken back whole', () => {
    expect(valuesAfter(kept, unkeep(kept, SHARED))).toEqual(PHONE);
    expect(unkeep(PHONE, SHARED)).toEqual({});
  });

  it('is kept no more once its value is another', () => {
    const step = { 'contact/phone': { v: '0987654321', s: 'T' } } as const;
    expect(keptReasons(valuesAfter(kept, outlived(kept, step))).size).toBe(0);
  });

  it('stays while its value is written again as it was, or another field changes', () => {
    expect(outlived(kept, PHONE)).toEqual({});
    expect(outlived(kept, { 'contact/email': { v: 'a@example.vn', s: 'T' } })).toEqual({});
  });
});
