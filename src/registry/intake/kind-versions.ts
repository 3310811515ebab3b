import { kindNamed } from '../../domain/kinds/kinds.ts';
import { migrate } from '../../domain/kinds/migrate.ts';
import type { Values } from '../../domain/record.ts';
import type { Change } from '../../protocol/change.ts';
import type { StoredRecord } from '../store/stored.ts';

interface OfKind {
  readonly kind: string;
  readonly kindVersion: number;
}

/** Whether this registry knows the kind, and the version that a change or a record was made in. */
export function isKnown({ kind, kindVersion }: OfKind): boolean {
  const known = kindNamed(kind);
  return known !== undefined && kindVersion <= known.version;
}

/**
 * What an older app set, as this registry has it; its version stays, because it says what the author could know.
 * What is not known is left for the refusal.
 */
export function currentChange(change: Change): Change {
  if (!isKnown(change)) return change;
  const set = migrate(change.kind, change.kindVersion, change.set as Values) as Change['set'];
  return { ...change, set };
}

/** A stored record with its values as the newest version of its kind has them. */
export function currentRecord(record: StoredRecord): StoredRecord {
  if (!isKnown(record)) return record;
  const values = migrate(record.kind, record.kindVersion, record.values);
  return { ...record, values, kindVersion: newestVersion(record) };
}

/** The version in which values are stored here. */
export function newestVersion({ kind, kindVersion }: OfKind): number {
  return kindNamed(kind)?.version ?? kindVersion;
}
