import type { Answer } from '../../../protocol/receipt.ts';
import type { BatchStore, Kept } from '../store.ts';
import type { RawBatch } from '../stored.ts';
import type { Tx } from './sql.ts';

/** Batches as they came, and what each was answered. */
export class PostgresBatches implements BatchStore {
  constructor(private readonly tx: Tx) {}

  async keep(batch: RawBatch): Promise<Kept> {
    const added = await this.tx
      .insertInto('raw_batches')
      .values({
        tablet: batch.tablet,
        no: batch.no,
        prev: batch.prev,
        hash: batch.hash,
        received_at: batch.receivedAt,
        bytes: Buffer.from(batch.bytes),
      })
      .onConflict((conflict) => conflict.columns(['tablet', 'no']).doNothing())
      .returning('no')
      .executeTakeFirst();
    if (added) return { state: 'new', before: await this.hash(batch.tablet, batch.no - 1) };
    if ((await this.hash(batch.tablet, batch.no)) !== batch.hash) return { state: 'other' };
    return { state: 'same', answers: await this.answers(batch.tablet, batch.no) };
  }

  private async hash(tablet: string, no: number): Promise<string | null> {
    const row = await this.tx
      .selectFrom('raw_batches')
      .select('hash')
      .where('tablet', '=', tablet)
      .where('no', '=', no)
      .executeTakeFirst();
    return row?.hash ?? null;
  }

  private async answers(tablet: string, no: number): Promise<Answer[] | null> {
    const row = await this.tx
      .selectFrom('batch_answers')
      .select('answers')
      .where('tablet', '=', tablet)
      .where('no', '=', no)
      .executeTakeFirst();
    return (row?.answers as Answer[] | undefined) ?? null;
  }

  async answer(batch: { tablet: string; no: number; at: number; answers: readonly Answer[] }): Promise<void> {
    await this.tx
      .insertInto('batch_answers')
      .values({ ...batch, answers: JSON.stringify(batch.answers) })
      .onConflict((conflict) => conflict.columns(['tablet', 'no']).doNothing())
      .execute();
  }
}
