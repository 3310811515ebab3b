import { describe, expect, it } from 'vitest';
import { mrzAsWritten } from '../../../src/tablet/vision/mrz-text.ts';

const WRITTEN = [
  'IDVNM0990000017001099000001<<8',
  '9902152M3902150VNM<<<<<<<<<<<2',
  'NGUYEN<<VAN<MAU<<<<<<<<<<<<<<<',
];

describe('lines as a reader of print saw them', () => {
  it.each([
    ['as they are', WRITTEN],
    [
      'letters where only digits can stand',
      ['IDVNMO99OOOO017OO1O99OOOOOI<<B', '99O2I52M39O2I5OVNM2', 'NGUYEN<<VAN<MAU'],
    ],
    [
      'fillers miscounted',
      ['IDVNM0990000017001099000001<8', '9902152M3902150VN<<<<2', 'NGUYEN<<VAN<MAU<<<<'],
    ],
    ['fillers taken for letters after the name', [...WRITTEN.slice(0, 2), 'NGUYEN<<VAN<MAU<<<KL<C<']],
  ])('get the form of a card: %s', (_, seen) => {
    expect(mrzAsWritten(seen)).toEqual(WRITTEN);
  });

  it('stay wrong where they are wrong', () => {
    expect(mrzAsWritten(['IDVNM0990000917001099000001<<8'])[0]).toBe('IDVNM0990000917001099000001<<8');
  });
});
