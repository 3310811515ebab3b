import { describe, expect, it } from 'vitest';
import {
  dayFile,
  dayRows,
  dayTable,
  type DaySummary,
} from '../../../../src/tablet/features/day/day-summary.ts';
import { vi } from '../../../../src/tablet/shell/words/vi.ts';
import type { RecordLine } from '../../../../src/tablet/vault/api.ts';

const line = (n: number, more: Partial<RecordLine> = {}): RecordLine => ({
  record: `01932f00-0000-7000-8000-00000000000${n}`,
  ...{ name: 'Nguyễn Thị Mẫu', birthYear: '1999', last3: '987' },
  ...{ status: 'submitted', sync: 'received', open: false, at: Date.UTC(2026, 10, 22, 1, n) },
  ...more,
});
const ledger = { captured: 2, setAside: 1, waiting: 0, received: 1, accepted: 0, needsYou: 0, voided: 0 };
const summary = (lines: RecordLine[]): DaySummary => ({
  ...{ day: '2026-11-22', officer: 'Trần Văn Mẫu', site: 'Nhà văn hóa', ledger },
  rows: dayRows(lines, vi),
});

describe('the summary of a day', () => {
  it('is marked as training in the name of its file and on its first line', () => {
    const { name, rows } = dayFile(summary([line(1)]), vi, true);
    expect([name, rows[0]]).toEqual(['TẬP HUẤN so-tay-2026-11-22.csv', [vi.unlock.training]]);
    expect(dayFile(summary([line(1)]), vi, false).rows).toEqual(dayTable(summary([line(1)]), vi));
  });

  it('lists number, time, state and expected day in the order of the day', () => {
    const rows = dayRows([line(2, { status: 'draft' }), line(1, { dueOn: '2026-11-25' })], vi);
    expect(rows).toEqual([
      { number: '0000 0001', savedAt: '08:01', state: vi.status.received, dueOn: '25/11/2026' },
      { number: '0000 0002', savedAt: '08:02', state: vi.status.draft, dueOn: '' },
    ]);
  });

  it('counts by state, those that are none left out', () => {
    const table = dayTable(summary([line(1)]), vi);
    expect(table).toContainEqual([vi.records.columns.setAside, '1']);
    expect(table.flat()).not.toContain(vi.records.columns.voided);
  });

  it('holds nothing of a citizen', () => {
    const text = JSON.stringify(dayTable(summary([line(1), line(2)]), vi));
    for (const personal of ['Nguyễn Thị Mẫu', '1999', '987']) expect(text).not.toContain(personal);
  });
});
