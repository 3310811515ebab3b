import { columnWord, LEDGER_COLUMNS, type LedgerColumn } from '../../shell/ledger-sum.ts';
import type { Words } from '../../shell/words/words.ts';
import { lineStatus } from '../../shell/line-status.ts';
import { recordNumber } from '../../shell/record-number.ts';
import { clockTime, dayText } from '../../shell/told-time.ts';
import type { Ledger, RecordLine } from '../../vault/api.ts';

/** One officer's day on this tablet. Nothing in it names a citizen: it may lie on a desk. */
export interface DaySummary {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly officer: string;
  readonly site: string;
  readonly ledger: Ledger;
  readonly rows: readonly DayRow[];
}

export interface DayRow {
  readonly number: string;
  readonly savedAt: string;
  readonly state: string;
  readonly dueOn: string;
}

/** What of a list's lines may stand in a summary, in the order of the day. */
export function dayRows(lines: readonly RecordLine[], words: Words): DayRow[] {
  return [...lines]
    .sort((a, b) => a.at - b.at)
    .map((line) => ({
      number: recordNumber(line.record),
      savedAt: clockTime(line.at),
      state: words.status[lineStatus(line)],
      dueOn: line.dueOn ? dayText(line.dueOn) : '',
    }));
}

/** The counts that are not none, with their words. */
export function dayCounts(ledger: Ledger, words: Words): [string, number][] {
  const counted = LEDGER_COLUMNS.filter((column: LedgerColumn) => ledger[column] > 0);
  return counted.map((column) => [columnWord(column, words), ledger[column]]);
}

/** The same as a file for a spreadsheet; of training it says so in its name and on its first line. */
export function dayFile(
  summary: DaySummary,
  words: Words,
  training: boolean,
): { readonly name: string; readonly rows: string[][] } {
  const name = `so-tay-${summary.day}.csv`;
  const rows = dayTable(summary, words);
  if (!training) return { name, rows };
  return { name: `${words.training.mark} ${name}`, rows: [[words.unlock.training], ...rows] };
}

/** The same as rows of a table. */
export function dayTable(summary: DaySummary, words: Words): string[][] {
  const { columns, day, officer, site, captured } = words.day;
  return [
    [day, dayText(summary.day)],
    [officer, summary.officer],
    [site, summary.site],
    [captured, String(summary.ledger.captured)],
    ...dayCounts(summary.ledger, words).map(([word, n]) => [word, String(n)]),
    [],
    [columns.number, columns.savedAt, columns.state, columns.dueOn],
    ...summary.rows.map(({ number, savedAt, state, dueOn }) => [number, savedAt, state, dueOn]),
  ];
}
