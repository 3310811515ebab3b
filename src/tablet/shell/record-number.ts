import { isTraining } from '../../platform/training.ts';

/**
 * What people read to each other to mean this record: the end of its id, which is random and says nothing. One of
 * training begins with TH-, so that nobody looks for it.
 */
export function recordNumber(record: string, training = isTraining()): string {
  const end = record.replaceAll('-', '').slice(-8).toUpperCase();
  return `${training ? 'TH-' : ''}${end.slice(0, 4)} ${end.slice(4)}`;
}
