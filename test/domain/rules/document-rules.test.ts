import { describe, expect, it } from 'vitest';
import type { EidOverrides } from '../../support/eid-values.ts';
import { paths } from '../../support/fired.ts';

const ROW = '01932f00-0000-7000-8000-00000000d001';
const NUMBER = `documents/${ROW}/number` as const;
const CLASS = `documents/${ROW}/class` as const;
type DocumentKind = 'bhyt' | 'licence' | 'vehicle' | undefined;

const document = (kind: DocumentKind, number?: string, more: EidOverrides = {}): EidOverrides => ({
  [`documents/${ROW}/kind`]: kind,
  [NUMBER]: number,
  ...more,
});

describe('EID-024, a number of no insurance card', () => {
  const bhyt = (number?: string) => paths('EID-024', document('bhyt', number));
  it.each(['HC6010123456789', 'hc4010123456789', '123', '12345678901', 'HC40101234567890'])(
    'blocks %s',
    (number) => {
      expect(bhyt(number)).toEqual([NUMBER]);
    },
  );
  it.each(['HC4010123456789', '0123456789', '001099000001'])('lets %s pass', (number) => {
    expect(bhyt(number)).toEqual([]);
  });
  it('is silent on an empty number, and on other documents', () => {
    expect(bhyt()).toEqual([]);
    expect(paths('EID-024', document('vehicle', '123'))).toEqual([]);
    expect(paths('EID-024', document(undefined, '123'))).toEqual([]);
  });
});

describe('EID-025, a licence of another number or class', () => {
  const licence = (number?: string, licenceClass?: string) =>
    paths('EID-025', document('licence', number, { [CLASS]: licenceClass }));
  it('blocks a number without 12 digits and a class that is not in the list', () => {
    expect(licence('79012345678', 'B')).toEqual([NUMBER]);
    expect(licence('790123456789', 'FC')).toEqual([CLASS]);
  });
  it.each(['A1', 'A', 'B1', 'B', 'C1', 'C', 'D1', 'D2', 'D', 'BE', 'C1E', 'CE', 'D1E', 'D2E', 'DE'])(
    'knows the class %s',
    (licenceClass) => {
      expect(licence('790123456789', licenceClass)).toEqual([]);
    },
  );
  it('is silent on what is empty, and on other documents', () => {
    expect(licence()).toEqual([]);
    expect(paths('EID-025', document('bhyt', '1', { [CLASS]: 'FC' }))).toEqual([]);
  });
});

describe('EID-026, a plate that is none', () => {
  const plate = (number?: string) => paths('EID-026', document('vehicle', number));
  it.each(['59N3', '5N31234', 'N31234', '59NNN1234', '59N31234567'])('blocks %s', (number) => {
    expect(plate(number)).toEqual([NUMBER]);
  });
  it.each(['59N31234', '59-n3 123.45', '30A12345', '29MĐ12345', '51LD1234'])('lets %s pass', (number) => {
    expect(plate(number)).toEqual([]);
  });
  it('is silent on an empty plate, and on other documents', () => {
    expect(plate()).toEqual([]);
    expect(paths('EID-026', document('licence', 'x'))).toEqual([]);
  });
});

describe('EID-023, documents without consent', () => {
  const asked = (integrate?: 'yes' | 'no' | 'unanswered', kind: DocumentKind = 'bhyt') =>
    paths('EID-023', document(kind, '0123456789', { 'consent/integrate': integrate }));
  it('blocks a no, and silence', () => {
    for (const answer of ['no', 'unanswered', undefined] as const)
      expect(asked(answer)).toEqual(['consent/integrate']);
  });
  it('lets a yes pass', () => {
    expect(asked('yes')).toEqual([]);
  });
  it('asks nothing where there is nothing to add', () => {
    expect(paths('EID-023', { 'consent/integrate': 'no' })).toEqual([]);
    expect(paths('EID-023', { [`documents/${ROW}/chassis`]: 'X' })).toEqual([]);
  });
});
