import { describe, expect, it } from 'vitest';
import { ledgerSum } from '../../../src/tablet/shell/ledger-sum.ts';
import { sizeText } from '../../../src/tablet/shell/told-size.ts';
import { clockTime, dayOfInstant, dayText } from '../../../src/tablet/shell/told-time.ts';
import { ledger } from './vault-samples.ts';

describe('what is told in figures', () => {
  it('gives times and days of Vietnam, whatever zone the machine has', () => {
    const newYear = Date.UTC(2026, 11, 31, 17, 5);
    expect([clockTime(newYear), dayOfInstant(newYear)]).toEqual(['00:05', '01/01/2027']);
  });

  it('writes a date as precisely as it is known', () => {
    expect(['1999-02-15', '1999-02', '1999'].map(dayText)).toEqual(['15/02/1999', '02/1999', '1999']);
  });

  it('never calls something that is there nothing', () => {
    expect([0, 1, 12_300, 1_440_000, 38_200_000].map(sizeText)).toEqual([
      '0 kB',
      '1 kB',
      '12 kB',
      '1,4 MB',
      '38 MB',
    ]);
  });

  it('sums the ledger up from the parts that are there', () => {
    const told = ledgerSum(ledger({ captured: 20, setAside: 3, waiting: 17 })).replaceAll('\u00a0', ' ');
    expect(told).toBe('20 hồ sơ = 3 để sau + 17 chờ gửi');
    expect(ledgerSum(ledger())).toBe('');
  });
});
