import { describe, expect, it } from 'vitest';
import { recordOfSlip, slipPath } from '../../src/protocol/slip.ts';

const RECORD = '01932f00-0000-7000-8000-000000000001';

describe('the address of a slip', () => {
  it('S1 holds the commune and the id of the record, and comes back to it', () => {
    const path = slipPath({ commune: '00097', record: RECORD });
    expect(path).toBe('/slip/00097/AZMvAAAAcACAAAAAAAAAAQ');
    expect(recordOfSlip(path.split('/').at(-1)!)).toBe(RECORD);
  });

  it.each([
    '',
    'x',
    'AZMvAAAAcACAAAAAAAAAAR',
    'AZMvAAAAcACAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAA',
    '../etc/passwd',
  ])('S1 %j is no code that a tablet printed', (code) => expect(recordOfSlip(code)).toBeNull());
});
