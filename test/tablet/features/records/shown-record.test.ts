import { describe, expect, it } from 'vitest';
import { readShown } from '../../../../src/tablet/features/records/shown-record.ts';
import type { FormView, RecordView } from '../../../../src/tablet/vault/api.ts';
import { line } from '../../shell/vault-samples.ts';

const RECORD = line().record;
const view: RecordView = { line: line(), values: {}, pictures: [], editable: false };
const form: FormView = {
  record: RECORD,
  kind: 'eid',
  status: 'draft',
  values: { 'applicant/fullName': { v: 'Nguyễn Văn Mẫu', s: 'T' } },
  findings: [],
  pictures: [],
  restored: true,
};
const vault = (has: { record?: RecordView; form?: FormView }) => ({
  record: async () => has.record ?? null,
  history: async () => [],
  openForm: async () => has.form ?? null,
});

describe('a record as its page shows it', () => {
  it('is the newest version', async () => {
    const shown = await readShown(vault({ record: view, form }), RECORD);
    expect(shown).toMatchObject({ name: 'Lê Thị Thử Nghiệm', editable: false, line: line() });
  });

  it('is what was typed so far where nothing was saved yet', async () => {
    const shown = await readShown(vault({ form }), RECORD);
    expect(shown).toMatchObject({ name: 'Nguyễn Văn Mẫu', editable: true });
    expect(shown).not.toHaveProperty('line');
  });

  it('is nothing for another officer’s record', async () => {
    expect(await readShown(vault({}), RECORD)).toBeNull();
  });
});
