import { isTraining } from '../../platform/training.ts';
import type { Ledger } from '../vault/api.ts';
import { say } from './language.ts';
import type { Words } from './words/words.ts';

export type LedgerColumn = Exclude<keyof Ledger, 'captured'>;

/** The order in which a record goes through them. */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  'setAside',
  'waiting',
  'received',
  'accepted',
  'needsYou',
  'voided',
];

export function isLedgerColumn(text: string): text is LedgerColumn {
  return (LEDGER_COLUMNS as readonly string[]).includes(text);
}

/** What a column is called. Nothing waits in training: it stays. */
export function columnWord(column: LedgerColumn, words: Words, training = isTraining()): string {
  return training && column === 'waiting' ? words.status.saved : words.records.columns[column];
}

/**
 * "60 hồ sơ = 3 để sau + 17 chờ gửi + 40 đang xét": the parts that are not none, which add up to the whole. Empty
 * where there is nothing.
 */
export function ledgerSum(ledger: Ledger, training = isTraining()): string {
  const words = say().today;
  // A figure never stands at the end of a line with its word on the next.
  const parts = LEDGER_COLUMNS.filter((column) => ledger[column] > 0).map((column) =>
    partWord(column, ledger[column], training).replaceAll(' ', '\u00a0'),
  );
  return ledger.captured === 0 ? '' : words.sum(ledger.captured, parts.join(' + '));
}

function partWord(column: LedgerColumn, count: number, training: boolean): string {
  return training && column === 'waiting' ? say().training.stays(count) : say().today[column](count);
}
