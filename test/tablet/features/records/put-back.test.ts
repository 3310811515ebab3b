import { beforeEach, describe, expect, it } from 'vitest';
import { keptReasons } from '../../../../src/domain/rules/kept.ts';
import { FormSession } from '../../../../src/tablet/features/enrol/form-session.ts';
import { putBack } from '../../../../src/tablet/features/records/put-back.ts';
import { keep } from '../../../../src/tablet/shell/form-step/kept-rows.ts';
import { VaultTown, typed, type VaultTablet } from '../../../support/vault-town.ts';

const BIRTH = 'applicant/birthDate';
const KEPT_ROW = '01932f00-0000-7000-8000-00000000f001';
let tablet: VaultTablet;
beforeEach(async () => {
  tablet = await (await VaultTown.made()).atWork();
});

const valuesOf = async (record: string) => (await tablet.vault.openForm(record))!.values;

describe('a value put back from the history', () => {
  it('takes the signature away, as whatever is typed does', async () => {
    const record = await tablet.saved('set-aside');
    expect(await putBack(tablet.vault, record, { path: BIRTH, value: typed('1998-02-15') })).toBe(true);
    const values = await valuesOf(record);
    expect(values[BIRTH]?.v).toBe('1998-02-15');
    expect(values).not.toHaveProperty('signature/mark');
  });

  it('brings the subject and the level of that age', async () => {
    const record = await tablet.saved('set-aside');
    await putBack(tablet.vault, record, { path: BIRTH, value: typed('2022-02-15') });
    const values = await valuesOf(record);
    expect([values['request/subject']?.v, values['request/level']?.v]).toEqual(['child', '1']);
  });

  it('opens what was kept for the value that it takes the place of', async () => {
    const record = await tablet.typed({ [BIRTH]: '1998-02-15' });
    const form = new FormSession(tablet.vault);
    await form.open(record);
    const warned = { rule: 'PER-010', path: 'applicant/personalNumber', reason: 'asked' };
    await form.set(keep(form.values, warned, () => KEPT_ROW));
    await form.save('set-aside');
    expect(keptReasons(await valuesOf(record)).size).toBe(1);
    await putBack(tablet.vault, record, { path: BIRTH, value: typed('1997-02-15') });
    expect(keptReasons(await valuesOf(record)).size).toBe(0);
  });

  it('is not written into what may not be changed', async () => {
    const record = await tablet.saved();
    await tablet.sent();
    expect(await putBack(tablet.vault, record, { path: BIRTH, value: typed('1998-02-15') })).toBe(false);
  });
});
