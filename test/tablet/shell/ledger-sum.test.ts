import { expect, it } from 'vitest';
import { columnWord, ledgerSum } from '../../../src/tablet/shell/ledger-sum.ts';
import { vi } from '../../../src/tablet/shell/words/vi.ts';

const ledger = { captured: 3, setAside: 1, waiting: 2, received: 0, accepted: 0, needsYou: 0, voided: 0 };
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

it('adds up what was captured, the parts that are none left out', () => {
  expect(spaced(ledgerSum(ledger))).toBe('3 hồ sơ = 1 để sau + 2 chờ gửi');
  expect(ledgerSum({ ...ledger, captured: 0 })).toBe('');
});

it('never says in training that anything waits to be sent', () => {
  expect(spaced(ledgerSum(ledger, true))).toBe('3 hồ sơ = 1 để sau + 2 trên máy này');
  expect(columnWord('waiting', vi, true)).toBe(vi.status.saved);
  expect(columnWord('setAside', vi, true)).toBe(vi.records.columns.setAside);
});
