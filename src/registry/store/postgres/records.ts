import { sql, type Selectable } from 'kysely';
import type { Values } from '../../../domain/record.ts';
import type { Status } from '../../../domain/status.ts';
import type { RecordStore, ToldQuestion } from '../store.ts';
import type { CaseKind, StoredCase, StoredRecord } from '../stored.ts';
import { rowsFrom, type Tx } from './sql.ts';
import type { Tables } from './tables.ts';

const COLUMNS = `commune text, id uuid, kind text, "kindVersion" integer, "values" jsonb, status text, head uuid,
  exact boolean, site uuid, author uuid, tablet uuid, "receivedAt" bigint, "changedAt" bigint, "toldSeq" bigint,
  reason text, "submittedOn" text, "dueOn" text, "noticeOn" text, "openCases" integer, "numberKey" text`;

function recordOf(row: Selectable<Tables['records']>): StoredRecord {
  return {
    commune: row.commune,
    id: row.id,
    kind: row.kind,
    kindVersion: row.kind_version,
    values: row.values as Values,
    status: row.status as Status,
    head: row.head,
    exact: row.exact,
    site: row.site,
    author: row.author,
    tablet: row.tablet,
    receivedAt: Number(row.received_at),
    changedAt: Number(row.changed_at),
    toldSeq: Number(row.told_seq),
    reason: row.reason,
    submittedOn: row.submitted_on,
    dueOn: row.due_on,
    noticeOn: row.notice_on,
    openCases: row.open_cases,
    numberKey: row.number_key,
  };
}

/** Records and their cases. */
export class PostgresRecords implements RecordStore {
  constructor(private readonly tx: Tx) {}

  private of(commune: string) {
    return this.tx.selectFrom('records').selectAll().where('commune', '=', commune);
  }

  async found(commune: string, ids: readonly string[]): Promise<StoredRecord[]> {
    if (ids.length === 0) return [];
    return (await this.of(commune).where('id', 'in', ids).execute()).map(recordOf);
  }

  async put(records: readonly StoredRecord[]): Promise<void> {
    if (records.length === 0) return;
    await sql`INSERT INTO records
      (commune, id, kind, kind_version, "values", status, head, exact, site, author, tablet, received_at,
       changed_at, told_seq, reason, submitted_on, due_on, notice_on, open_cases, number_key)
      SELECT commune, id, kind, "kindVersion", "values", status, head, exact, site, author, tablet, "receivedAt",
       "changedAt", "toldSeq", reason, "submittedOn", "dueOn", "noticeOn", "openCases", "numberKey"
      FROM ${rowsFrom(records, COLUMNS)}
      ON CONFLICT (commune, id) DO UPDATE SET
       kind_version = excluded.kind_version, "values" = excluded."values", status = excluded.status,
       head = excluded.head, exact = excluded.exact, changed_at = excluded.changed_at,
       told_seq = excluded.told_seq, reason = excluded.reason, submitted_on = excluded.submitted_on,
       due_on = excluded.due_on, notice_on = excluded.notice_on, open_cases = excluded.open_cases,
       number_key = excluded.number_key`.execute(this.tx);
  }

  async list(commune: string, question: { status?: Status; limit: number }): Promise<StoredRecord[]> {
    const all = this.of(commune);
    const some = question.status ? all.where('status', '=', question.status) : all;
    const rows = await some
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(question.limit)
      .execute();
    return rows.map(recordOf);
  }

  async withNumbers(commune: string, keys: readonly string[]) {
    if (keys.length === 0) return [];
    const rows = await this.tx
      .selectFrom('records')
      .select(['id', 'number_key'])
      .where('commune', '=', commune)
      .where('number_key', 'in', keys)
      .where('status', '<>', 'voided')
      .execute();
    return rows.map(({ id, number_key }) => ({ id, numberKey: number_key! }));
  }

  async told(commune: string, question: ToldQuestion): Promise<StoredRecord[]> {
    const { after, sites, authors, limit } = question;
    const rows = await this.of(commune)
      .where('told_seq', '>', after)
      .where((is) =>
        is.or([
          is('site', '=', sql<string>`ANY (${[...sites]}::uuid[])`),
          is('author', '=', sql<string>`ANY (${[...authors]}::uuid[])`),
        ]),
      )
      .orderBy('told_seq')
      .limit(limit)
      .execute();
    return rows.map(recordOf);
  }

  async openCases(cases: readonly StoredCase[]): Promise<void> {
    if (cases.length === 0) return;
    const rows = rowsFrom(
      cases,
      `commune text, id uuid, record uuid, kind text, "openedAt" bigint, "closedAt" bigint, detail jsonb`,
    );
    await sql`INSERT INTO cases (commune, id, record, kind, opened_at, closed_at, detail)
      SELECT commune, id, record, kind, "openedAt", "closedAt", detail FROM ${rows}`.execute(this.tx);
  }

  async casesOf(commune: string, record: string): Promise<StoredCase[]> {
    const rows = await this.tx
      .selectFrom('cases')
      .selectAll()
      .where('commune', '=', commune)
      .where('record', '=', record)
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      commune: row.commune,
      id: row.id,
      record: row.record,
      kind: row.kind as CaseKind,
      openedAt: Number(row.opened_at),
      closedAt: row.closed_at === null ? null : Number(row.closed_at),
      detail: row.detail as Record<string, unknown>,
    }));
  }

  async closeCase(commune: string, id: string, at: number): Promise<void> {
    await this.tx
      .updateTable('cases')
      .set({ closed_at: at })
      .where('commune', '=', commune)
      .where('id', '=', id)
      .execute();
  }
}
