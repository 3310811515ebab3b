import type { Sourced, Values } from '../../domain/record.ts';
import type { Status } from '../../domain/status.ts';
import type { PictureKey } from '../../protocol/change.ts';
import type { RecordRow } from '../storage/rows.ts';

/** A form as the vault keeps it while it is open; every step is in the journal before it counts. */
export interface OpenForm {
  readonly record: string;
  readonly kind: string;
  readonly kindVersion: number;
  readonly status: Status;
  readonly row: RecordRow | undefined;
  values: Values;
  media: Readonly<Record<string, PictureKey>>;
  page: string | undefined;
  /** Number of the next journal step. */
  seq: number;
  readonly restored: boolean;
  /** Values of steps that could not be written; the next step carries them. */
  readonly owed: Record<string, Sourced | null>;
}
