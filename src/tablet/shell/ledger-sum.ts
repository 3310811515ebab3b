import type { Ledger } from '../vault/api.ts';
import { say } from './language.ts';

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

/**
 * "60 hồ sơ = 3 để sau + 17 chờ gửi + 40 đang xét": the parts that are not none, which add up to the whole. Empty
 * where there is nothing.
 */
export function ledgerSum(ledger: Ledger): string {
  const words = say().today;
  // A figure never stands at the end of a line with its word on the next.
  const parts = LEDGER_COLUMNS.filter((column) => ledger[column] > 0).map((column) =>
    words[column](ledger[column]).replaceAll(' ', '\u00a0'),
  );
  return ledger.captured === 0 ? '' : words.sum(ledger.captured, parts.join(' + '));
}
