import { sql } from 'kysely';
import type { JobStore } from '../store.ts';
import type { Job } from '../stored.ts';
import { rowsFrom, type Tx } from './sql.ts';

interface JobRow {
  id: string;
  record: string;
  not_before: string | number;
  tries: number;
}

/** What is done after the commit. */
export class PostgresJobs implements JobStore {
  constructor(private readonly tx: Tx) {}

  async add(jobs: readonly Job[]): Promise<void> {
    if (jobs.length === 0) return;
    const rows = rowsFrom(
      jobs,
      'commune text, id uuid, kind text, record uuid, "notBefore" bigint, tries integer',
    );
    await sql`INSERT INTO jobs (commune, id, kind, record, not_before, tries)
      SELECT commune, id, kind, record, "notBefore", tries FROM ${rows}`.execute(this.tx);
  }

  async claim(commune: string, question: { now: number; until: number; limit: number }): Promise<Job[]> {
    const { now, until, limit } = question;
    // Two registries never take the same job, and neither waits for the other.
    const free = await sql<{ id: string }>`SELECT id FROM jobs
      WHERE commune = ${commune} AND not_before <= ${now} ORDER BY not_before, id LIMIT ${limit}
      FOR UPDATE SKIP LOCKED`.execute(this.tx);
    if (free.rows.length === 0) return [];
    const taken = await sql<JobRow>`UPDATE jobs SET not_before = ${until}, tries = tries + 1
      WHERE commune = ${commune} AND id = ANY (${free.rows.map(({ id }) => id)}::uuid[])
      RETURNING id, record, not_before, tries`.execute(this.tx);
    return taken.rows.map(({ id, record, not_before, tries }) => ({
      commune,
      id,
      kind: 'register',
      record,
      notBefore: Number(not_before),
      tries,
    }));
  }

  async end(commune: string, id: string): Promise<void> {
    await this.tx.deleteFrom('jobs').where('commune', '=', commune).where('id', '=', id).execute();
  }
}
