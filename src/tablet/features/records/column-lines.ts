import type { Status } from '../../../domain/status.ts';
import type { LedgerColumn } from '../../shell/ledger-sum.ts';
import type { ListQuestion, ListReply, RecordLine } from '../../vault/api.ts';

export type AskList = (question: ListQuestion) => Promise<ListReply>;

/** More than a tablet holds between two retention times; what is beyond is told by the count of the ledger. */
const MOST_LINES = 20_000;

const QUESTIONS: Readonly<Record<LedgerColumn, readonly Pick<ListQuestion, 'status' | 'only'>[]>> = {
  setAside: [{ status: 'draft' }],
  waiting: [{ status: 'submitted' }, { status: 'accepted' }, { status: 'approved' }, { status: 'activated' }],
  received: [{ status: 'submitted' }],
  accepted: [{ status: 'accepted' }, { status: 'approved' }, { status: 'activated' }],
  needsYou: [{ only: 'needs-you' }],
  voided: [{ status: 'voided' }],
};

const REVIEWED: readonly Status[] = ['accepted', 'approved', 'activated'];

/** The ledger's column that a record is counted in; the vault counts by the same rule. */
export function columnOf({ status, sync }: Pick<RecordLine, 'status' | 'sync'>): LedgerColumn {
  if (sync === 'needs-you') return 'needsYou';
  if (status === 'voided') return 'voided';
  if (status === 'draft') return 'setAside';
  if (sync !== 'received') return 'waiting';
  return REVIEWED.includes(status) ? 'accepted' : 'received';
}

/** Lines of one column that fit a text, `limit` of them from the first; each status in the list's own order. */
export async function linesOfColumn(
  ask: AskList,
  asked: { column: LedgerColumn; text: string; limit: number },
): Promise<ListReply> {
  const { column, text, limit } = asked;
  const replies = await Promise.all(
    QUESTIONS[column].map((question) => ask({ ...question, text, limit: MOST_LINES })),
  );
  const lines = replies.flatMap((reply) => reply.lines).filter((line) => columnOf(line) === column);
  return { lines: lines.slice(0, limit), total: lines.length };
}
