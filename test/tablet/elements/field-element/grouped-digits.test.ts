import { describe, expect, it } from 'vitest';
import {
  countDigits,
  groupDigits,
  withoutGrouping,
} from '../../../../src/tablet/elements/field-element/grouped-digits.ts';

describe('grouped digits', () => {
  it('group a whole personal number 3-3-6 and a phone 4-3-3', () => {
    expect(groupDigits('001099000001', [3, 3, 6])).toBe('001 099 000001');
    expect(groupDigits('0912345678', [4, 3, 3])).toBe('0912 345 678');
  });

  it('leave a half number or one with letters as it is', () => {
    expect(groupDigits('001099000', [3, 3, 6])).toBe('001099000');
    expect(groupDigits('O01099000001', [3, 3, 6])).toBe('O01099000001');
  });

  it('are read back without spaces of any kind, dots, hyphens and brackets', () => {
    expect(withoutGrouping(' 001\u00a0099-000.001 ')).toBe('001099000001');
    expect(withoutGrouping('(0912) 345–678')).toBe('0912345678');
    expect(withoutGrouping('００１')).toBe('001');
  });

  it('keep letters, so that a rule can speak of them, but do not count them', () => {
    expect(withoutGrouping('00l 099')).toBe('00l099');
    expect(countDigits('00l099')).toBe(5);
  });
});
