import { describe, expect, it } from 'vitest';
import { isAllowed } from '../../scripts/check-licences.ts';

describe('the licences that may be shipped', () => {
  it.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0)', 'MIT AND ISC'])('include %s', (expression) => {
    expect(isAllowed(expression)).toBe(true);
  });

  it.each(['GPL-3.0', 'MIT AND GPL-3.0', 'UNKNOWN', '(GPL-2.0 OR AGPL-3.0)', ''])(
    'leave out "%s"',
    (expression) => {
      expect(isAllowed(expression)).toBe(false);
    },
  );
});
