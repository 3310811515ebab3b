import { isTraining } from '../../platform/training.ts';
import type { StatusName } from '../elements/record-status/record-status.ts';
import type { RecordLine } from '../vault/api.ts';

/**
 * The one status that a list shows of a record: what needs a person first, then what it is, then where it is. In
 * training it stays where it is.
 */
export function lineStatus(line: Pick<RecordLine, 'status' | 'sync'>, training = isTraining()): StatusName {
  if (line.status === 'returned') return 'returned';
  if (line.sync === 'needs-you') return 'needsYou';
  if (line.status !== 'submitted') return line.status;
  if (training) return 'saved';
  if (line.sync === 'sending') return 'sending';
  return line.sync === 'received' ? 'received' : 'submitted';
}
