import { describe, expect, it } from 'vitest';
import { keptReasons } from '../../../../src/domain/rules/kept.ts';
import { eid } from '../../../../src/domain/kinds/eid.ts';
import type { Value, Values } from '../../../../src/domain/record.ts';
import { findings } from '../../../../src/domain/rules/rule.ts';
import { keep, keptNote, outlived, unkeep } from '../../../../src/tablet/shell/form-step/kept-rows.ts';
import { valuesAfter } from '../../../../src/domain/record.ts';
import { adultWithCard, TODAY } from '../../../support/eid-values.ts';

const SHARED = { rule: 'EID-012', path: 'contact/phone' };
const PHONE: Values = { 'contact/phone': { v: '0912345678', s: 'T' } };
let made = 0;
const newId = () => `01932f00-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;
const kept = valuesAfter(PHONE, keep(PHONE, { ...SHARED, reason: 'asked' }, newId));

describe('a warning that is kept', () => {
  it('is a row of the record, which rules read', () => {
    expect([...keptReasons(kept)]).toEqual([['EID-012 contact/phone', 'asked']]);
  });

  it('has one row, whatever is said of it later', () => {
    const again = valuesAfter(kept, keep(kept, { ...SHARED, note: 'hai vợ chồng' }, newId));
    expect([...keptReasons(again)]).toEqual([['EID-012 contact/phone', 'hai vợ chồng']]);
    expect(keptNote(again, SHARED)).toBe('hai vợ chồng');
    expect(keptNote(kept, SHARED)).toBe('');
  });

  it('is taken back whole', () => {
    expect(valuesAfter(kept, unkeep(kept, SHARED))).toEqual(PHONE);
    expect(unkeep(PHONE, SHARED)).toEqual({});
  });

  it('is kept no more once its value is another', () => {
    const step = { 'contact/phone': { v: '0987654321', s: 'T' } } as const;
    expect(keptReasons(valuesAfter(kept, outlived(kept, step, []))).size).toBe(0);
  });

  it('stays while its value is written again as it was, or another field changes', () => {
    expect(outlived(kept, PHONE, [])).toEqual({});
    expect(outlived(kept, { 'contact/email': { v: 'a@example.vn', s: 'T' } }, [])).toEqual({});
  });
});

describe('a contradiction that is kept with its reason', () => {
  const CONTEXT = { today: TODAY };
  /** A woman whose number says that she is a man born in 1999, read from a card of another name. */
  const values = adultWithCard({
    'applicant/sex': 'nu',
    'applicant/birthDate': '1998-02-15',
    'card/read/fullName': 'Trần Văn Thử',
  });
  const keepAll = (of: Values): Values =>
    findings(eid.rules, of, CONTEXT)
      .filter(({ severity }) => severity === 'W')
      .reduce((at, { rule, path }) => valuesAfter(at, keep(at, { rule, path, reason: 'asked' }, newId)), of);
  const allKept = keepAll(values);
  const open = (path: string, v: Value): string[] => {
    const step = { [path]: { v, s: 'T' as const } };
    const before = findings(eid.rules, allKept, CONTEXT);
    const after = valuesAfter(allKept, { ...outlived(allKept, step, before), ...step });
    const left = [...keptReasons(after).keys()];
    return [...keptReasons(allKept).keys()].filter((one) => !left.includes(one));
  };

  it('is there to begin with', () => {
    expect([...keptReasons(allKept).keys()]).toEqual(
      expect.arrayContaining([
        'PER-009 applicant/personalNumber',
        'PER-010 applicant/personalNumber',
        'EID-018 card/expiresOn',
        'EID-028 applicant/fullName',
        'EID-028 applicant/birthDate',
        'EID-028 applicant/sex',
      ]),
    );
  });

  it.each([
    ['applicant/sex', 'nam', ['PER-009 applicant/personalNumber', 'EID-028 applicant/sex']],
    [
      'applicant/birthDate',
      '1997-02-15',
      ['PER-010 applicant/personalNumber', 'EID-018 card/expiresOn', 'EID-028 applicant/birthDate'],
    ],
    ['card/read/fullName', 'Lê Văn Thử', ['EID-028 applicant/fullName']],
    ['card/issuedOn', '2021-01-01', ['EID-018 card/expiresOn']],
    ['contact/email', 'a@example.vn', []],
  ])('is open again when %s is another, and no other contradiction is', (path, v, reopened) => {
    expect(open(path, v).sort()).toEqual([...reopened].sort());
  });

  it('is open again with one more row of what it rests on', () => {
    const row = (n: number) => `applicant/otherNumbers/01932f00-0000-7000-8000-00000000d00${n}`;
    const other = { [`${row(1)}/number`]: { v: '001099000009' }, [`${row(1)}/state`]: { v: 'in-use' } };
    const two = keepAll({ ...adultWithCard(), ...other });
    const third = { [`${row(2)}/number`]: { v: '001099000008', s: 'T' as const } };
    expect([...keptReasons(two).keys()]).toEqual(['PER-012 applicant/personalNumber']);
    const after = valuesAfter(two, outlived(two, third, findings(eid.rules, two, CONTEXT)));
    expect(keptReasons(after).size).toBe(0);
  });
});
