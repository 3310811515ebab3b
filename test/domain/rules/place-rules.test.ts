import { describe, expect, it } from 'vitest';
import { fixOf, paths, places } from '../../support/fired.ts';

const HOME = 'applicant/permanentAddress';
const PRESENT = 'applicant/presentAddress';
// Cống Vị was divided between several communes in 2025; Phúc Xá went whole into Hồng Hà.
const SPLIT = { written: 'Cống Vị, Ba Đình, Hà Nội', oldCode: '00007', version: 'test' };
const WHOLE = { written: 'Phúc Xá, Ba Đình, Hà Nội', oldCode: '00001', version: 'test' };

describe('PER-018, a divided commune whose new one nobody has chosen', () => {
  it('fires at each such place', () => {
    expect(paths('PER-018', { [HOME]: SPLIT, [PRESENT]: SPLIT })).toEqual([HOME, PRESENT]);
  });
  it('is silent once it was chosen, or where the commune was not divided', () => {
    expect(paths('PER-018', { [HOME]: { ...SPLIT, newCode: '00008' } })).toEqual([]);
    expect(paths('PER-018', { [HOME]: WHOLE })).toEqual([]);
  });
  it('is silent on an unknown or missing code, an empty place, and without the catalogue', () => {
    expect(paths('PER-018', { [HOME]: { ...SPLIT, oldCode: '99999' } })).toEqual([]);
    expect(paths('PER-018', { [HOME]: { written: 'Hà Nội', version: 'test' } })).toEqual([]);
    expect(paths('PER-018', { [HOME]: undefined, [PRESENT]: undefined })).toEqual([]);
    expect(paths('PER-018', { [HOME]: SPLIT }, { places: undefined })).toEqual([]);
  });
});

describe('PER-019, an old and a new commune that do not belong together', () => {
  it('fires on a pair that no resolution made', () => {
    expect(paths('PER-019', { [HOME]: { ...WHOLE, newCode: '00008' } })).toEqual([HOME]);
    expect(paths('PER-019', { [PRESENT]: { ...SPLIT, newCode: '26575' } })).toEqual([PRESENT]);
  });
  it('offers the commune that the old one went whole into, the address as it was written', () => {
    expect(fixOf('PER-019', { [HOME]: { ...WHOLE, newCode: '00008' } })).toEqual({
      [HOME]: { ...WHOLE, newCode: '00097', version: places.version },
    });
  });
  it('offers nothing for a divided commune: a person chooses', () => {
    expect(fixOf('PER-019', { [HOME]: { ...SPLIT, newCode: '26575' } })).toBeUndefined();
  });
  it('lets pairs of a resolution pass, whole or in part', () => {
    expect(paths('PER-019', { [HOME]: { ...WHOLE, newCode: '00097' } })).toEqual([]);
    expect(paths('PER-019', { [HOME]: { ...SPLIT, newCode: '00008' } })).toEqual([]);
  });
  it('is silent where one code is missing, and without the catalogue', () => {
    expect(paths('PER-019', { [HOME]: WHOLE })).toEqual([]);
    expect(paths('PER-019', { [HOME]: { written: 'Hà Nội', newCode: '00008', version: 'test' } })).toEqual(
      [],
    );
    expect(paths('PER-019', { [HOME]: { ...WHOLE, newCode: '00008' } }, { places: undefined })).toEqual([]);
  });
});
