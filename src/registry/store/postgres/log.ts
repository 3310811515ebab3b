import { sql } from 'kysely';
import type { Answer } from '../../../protocol/receipt.ts';
import type { LogStore } from '../store.ts';
import type { AuditEntry, Head, StoredChange } from '../stored.ts';
import { rowsFrom, type Tx } from './sql.ts';

interface HeadRow {
  seq: string | number;
  audit_no: string | number;
  audit_hash: string;
}

const headOf = (row: HeadRow): Head => ({
  seq: Number(row.seq),
  auditNo: Number(row.audit_no),
  auditHash: row.audit_hash,
});

/** Order, answers and audit chain of each commune. */
export class PostgresLog implements LogStore {
  constructor(private readonly tx: Tx) {}

  async advance(commune: string, count: number): Promise<Head> {
    // The row's lock is held to the commit: that is what makes the numbers appear in their order.
    const move = sql<HeadRow>`UPDATE heads SET seq = seq + ${count} WHERE commune = ${commune}
      RETURNING seq, audit_no, audit_hash`;
    const moved = (await move.execute(this.tx)).rows[0];
    if (moved) return headOf(moved);
    await sql`INSERT INTO heads (commune, seq, audit_no, audit_hash) VALUES (${commune}, 0, 0, '')
      ON CONFLICT (commune) DO NOTHING`.execute(this.tx);
    return headOf((await move.execute(this.tx)).rows[0]!);
  }

  async head(commune: string): Promise<Head | null> {
    const row = await this.tx
      .selectFrom('heads')
      .select(['seq', 'audit_no', 'audit_hash'])
      .where('commune', '=', commune)
      .executeTakeFirst();
    return row ? headOf(row) : null;
  }

  async answers(commune: string, changes: readonly string[]): Promise<Map<string, Answer>> {
    if (changes.length === 0) return new Map();
    const rows = await this.tx
      .selectFrom('changes')
      .select(['id', 'answer'])
      .where('commune', '=', commune)
      .where('id', 'in', changes)
      .execute();
    return new Map(rows.map(({ id, answer }) => [id, answer as Answer]));
  }

  async changesOf(commune: string, record: string): Promise<Pick<StoredChange, 'id' | 'text'>[]> {
    return this.tx
      .selectFrom('changes')
      .select(['id', 'text'])
      .where('commune', '=', commune)
      .where('record', '=', record)
      .where(sql<string>`answer->>'outcome'`, '<>', 'rejected')
      .orderBy('seq')
      .execute();
  }

  async add(changes: readonly StoredChange[]): Promise<void> {
    if (changes.length === 0) return;
    const rows = rowsFrom(
      changes,
      `commune text, id uuid, record uuid, seq bigint, author uuid, tablet uuid, "batchNo" bigint,
       "receivedAt" bigint, "text" text, signature text, answer jsonb`,
    );
    await sql`INSERT INTO changes
      (commune, id, record, seq, author, tablet, batch_no, received_at, "text", signature, answer)
      SELECT commune, id, record, seq, author, tablet, "batchNo", "receivedAt", "text", signature, answer
      FROM ${rows}`.execute(this.tx);
  }

  async audit(commune: string, entries: readonly AuditEntry[]): Promise<void> {
    const last = entries.at(-1);
    if (!last) return;
    const rows = rowsFrom(
      entries,
      `commune text, no bigint, at bigint, actor text, act text, kind text, record uuid, tablet uuid,
       detail text, hash text`,
    );
    await sql`INSERT INTO audit (commune, no, at, actor, act, kind, record, tablet, detail, hash)
      SELECT commune, no, at, actor, act, kind, record, tablet, detail, hash FROM ${rows}`.execute(this.tx);
    await this.tx
      .updateTable('heads')
      .set({ audit_no: last.no, audit_hash: last.hash })
      .where('commune', '=', commune)
      .execute();
  }

  async entries(commune: string, question: { after: number; limit: number }): Promise<AuditEntry[]> {
    const rows = await this.tx
      .selectFrom('audit')
      .selectAll()
      .where('commune', '=', commune)
      .where('no', '>', question.after)
      .orderBy('no')
      .limit(question.limit)
      .execute();
    return rows.map((row) => ({ ...row, no: Number(row.no), at: Number(row.at) }));
  }
}
