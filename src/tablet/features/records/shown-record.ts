import type { FormPicture, FormView, HistoryStep, RecordLine, RecordView } from '../../vault/api.ts';
import type { Values } from '../../../domain/record.ts';

/** A record as its page shows it, whether a version of it exists or only what was typed so far. */
export interface ShownRecord {
  readonly record: string;
  readonly name: string;
  /** Absent for a form that was never saved. */
  readonly line?: RecordLine;
  readonly values: Values;
  readonly pictures: readonly FormPicture[];
  readonly reason?: string;
  readonly submittedOn?: string;
  readonly noticeOn?: string;
  readonly editable: boolean;
  readonly voidable?: boolean;
  /** Newest first; empty for a form that was never saved. */
  readonly history: readonly HistoryStep[];
}

interface Asked {
  readonly record: (record: string) => Promise<RecordView | null>;
  readonly history: (record: string) => Promise<readonly HistoryStep[]>;
  readonly openForm: (record: string) => Promise<FormView | null>;
}

/** The newest version; where there is none yet, the form as its journal has it. Null for no such record here. */
export async function readShown(vault: Asked, record: string): Promise<ShownRecord | null> {
  const [view, history] = await Promise.all([vault.record(record), vault.history(record)]);
  if (view) return { ...view, record, name: view.line.name, history };
  const form = await vault.openForm(record);
  if (!form) return null;
  const name = form.values['applicant/fullName']?.v;
  return {
    record,
    name: typeof name === 'string' ? name : '',
    values: form.values,
    pictures: form.pictures,
    editable: true,
    history: [],
  };
}
