import { rowIds } from '../../../domain/kinds/kind.ts';
import type { Values } from '../../../domain/record.ts';
import type { FormStep } from '../../vault/api.ts';

/** Ids of the rows under a path, the oldest first: ids rise with time. */
export function rowsOf(values: Values, under: string): string[] {
  return rowIds(values, under).sort();
}

/** Takes a row away, whatever it holds. */
export function withoutRow(values: Values, row: string): FormStep {
  const paths = Object.keys(values).filter((path) => path.startsWith(`${row}/`));
  return Object.fromEntries(paths.map((path) => [path, null]));
}
