import { expect, it } from 'vitest';
import { inNfc } from '../../../../src/tablet/features/enrol/unicode-step.ts';

const NAME = 'Nguyễn Thị Quỳnh Huệ';
const typed = (v: string) => ({ v, s: 'T' as const });

it('puts marks that were pasted apart together, in names and in addresses', () => {
  const place = { written: 'Xã Bình Mỹ'.normalize('NFD'), version: 'x' };
  expect(
    inNfc({ 'applicant/fullName': typed(NAME.normalize('NFD')), 'applicant/origin': { v: place, s: 'T' } }),
  ).toEqual({
    'applicant/fullName': typed(NAME),
    'applicant/origin': { v: { ...place, written: 'Xã Bình Mỹ' }, s: 'T' },
  });
});

it('leaves everything else as it is, spaces and emptied fields too', () => {
  const step = {
    'applicant/fullName': typed(' Y  Ban '),
    'contact/ownSim': { v: true },
    'contact/phone': null,
  } as const;
  expect(inNfc(step)).toEqual(step);
});
