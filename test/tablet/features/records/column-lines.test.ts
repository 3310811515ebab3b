import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../../src/domain/status.ts';
import { linesOfColumn } from '../../../../src/tablet/features/records/column-lines.ts';
import { LEDGER_COLUMNS } from '../../../../src/tablet/shell/ledger-sum.ts';
import type { ListQuestion, RecordLine } from '../../../../src/tablet/vault/api.ts';
import { line } from '../../shell/vault-samples.ts';

const SYNCS = ['on-tablet', 'sending', 'received', 'needs-you'] as const;
/** Every line that the vault can tell: what was returned always needs the officer. */
const all: RecordLine[] = STATUSES.flatMap((status) =>
  SYNCS.filter((sync) => status !== 'returned' || sync === 'needs-you').map((sync) =>
    line({ record: `${status} ${sync}`, status, sync }),
  ),
);

/** A list as the vault answers it. */
async function ask({ status, only, limit }: ListQuestion) {
  const lines = all.filter(
    (one) => (!status || one.status === status) && (only !== 'needs-you' || one.sync === 'needs-you'),
  );
  return { lines: lines.slice(0, limit), total: lines.length };
}

describe('records of one column of the ledger', () => {
  it('are each in exactly one column, as many as there are', async () => {
    const replies = await Promise.all(
      LEDGER_COLUMNS.map((column) => linesOfColumn(ask, { column, text: '', limit: 1000 })),
    );
    const found = replies.flatMap(({ lines }) => lines.map(({ record }) => record));
    expect([...found].sort()).toEqual(all.map(({ record }) => record).sort());
  });

  it('are cut to the length asked for, with the whole number told', async () => {
    const { lines, total } = await linesOfColumn(ask, { column: 'accepted', text: '', limit: 2 });
    expect([lines.length, total]).toEqual([2, 3]);
  });
});
