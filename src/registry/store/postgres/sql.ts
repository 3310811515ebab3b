import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export type Tx = Transaction<Tables>;

/**
 * Many rows as one jsonb parameter, to insert from: one statement of one shape whatever the number of rows.
 * `columns` are names with types, as a recordset declares them.
 */
export function rowsFrom(rows: readonly object[], columns: string): RawBuilder<unknown> {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x (${sql.raw(columns)})`;
}
