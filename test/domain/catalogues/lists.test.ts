import { expect, it } from 'vitest';
import { isListName, listRows, listVersion } from '../../../src/domain/catalogues/lists.ts';

it('short lists have codes with words in both languages, each code once', () => {
  for (const name of ['licence-classes', 'waiver-reasons', 'no-number-reasons', 'keep-reasons'] as const) {
    const rows = listRows(name);
    expect(rows.length).toBeGreaterThan(2);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
    expect(rows.filter(({ vi, en }) => !vi || !en || vi !== vi.normalize('NFC'))).toEqual([]);
    expect(listVersion(name)).toMatch(/^\d{4}-\d{2}$/);
  }
});

it('a catalogue with a module of its own is no short list', () => {
  expect(isListName('nationalities')).toBe(false);
  expect(isListName('constructor')).toBe(false);
});
