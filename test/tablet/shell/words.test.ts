import { describe, expect, it } from 'vitest';
import { compareWords, leavesOf } from '../../../scripts/check-words.ts';
import { en } from '../../../src/tablet/shell/words/en.ts';
import { vi } from '../../../src/tablet/shell/words/vi.ts';

describe('words', () => {
  it('have the same keys in both languages, none empty', () => {
    expect(compareWords(vi, en)).toEqual([]);
  });

  it('are NFC and put the tone mark as the interface brief does', () => {
    const words = [...leavesOf(vi).values()].filter((word) => typeof word === 'string');
    expect(words.filter((word) => word !== word.normalize('NFC'))).toEqual([]);
    expect(words.filter((word) => /(?:oá|oà|uỷ|uý)(?!\p{L})/iu.test(word.replace(/qu/giu, '')))).toEqual([]);
  });

  it('tell one from many in English only', () => {
    expect([en.field.problems(1), en.field.problems(2)]).toEqual(['1 thing to fix', '2 things to fix']);
    expect(vi.field.problems(2)).toBe('Có 2 mục cần sửa');
  });

  it('say saved, received and accepted with three different words', () => {
    for (const words of [vi, en]) {
      const { saved, received, accepted } = words.status;
      expect(new Set([saved, received, accepted]).size).toBe(3);
    }
  });
});
