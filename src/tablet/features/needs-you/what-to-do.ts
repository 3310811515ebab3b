import type { Refusal } from '../../../protocol/error-codes.ts';
import type { RecordLine } from '../../vault/api.ts';

/** What the officer does about it. */
export type Act = 'correct' | 'retake' | 'call' | 'wait';

/** In the order of the page: what can be finished here and now comes first. */
export const ACTS: readonly Act[] = ['correct', 'retake', 'call', 'wait'];

const ACT_OF_REFUSAL: Readonly<Record<Refusal, Act>> = {
  'rule-blocked': 'correct',
  'values-invalid': 'correct',
  'reason-missing': 'correct',
  'base-unknown': 'correct',
  'copy-unreadable': 'correct',
  'change-malformed': 'correct',
  'change-signature': 'call',
  'change-author': 'call',
  'scope-denied': 'call',
  'role-denied': 'call',
  'move-denied': 'call',
  'kind-unknown': 'wait',
};

type Told = Pick<RecordLine, 'status' | 'refused' | 'pictureMismatch'>;

/** What a record that needs the officer asks for. A refusal is answered before a picture: it holds the record back. */
export function actFor({ status, refused, pictureMismatch }: Told): Act {
  if (refused) return ACT_OF_REFUSAL[refused.code];
  if (status !== 'returned' && pictureMismatch) return 'retake';
  return 'correct';
}

/** Lines by act, only the acts that have any; within one, what is due first. */
export function grouped(lines: readonly RecordLine[]): { act: Act; lines: RecordLine[] }[] {
  const due = ({ dueOn }: RecordLine): string => dueOn ?? '9999';
  return ACTS.map((act) => ({
    act,
    lines: lines.filter((line) => actFor(line) === act).sort((a, b) => (due(a) < due(b) ? -1 : 1)),
  })).filter((group) => group.lines.length > 0);
}
