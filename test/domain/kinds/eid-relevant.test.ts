import { describe, expect, it } from 'vitest';
import { relevantValues } from '../../../src/domain/kinds/eid-relevant.ts';
import { adultWithCard, TODAY } from '../../support/eid-values.ts';

const typed = <T>(v: T) => ({ v, s: 'T' as const });
const paths = (values: object) => Object.keys(relevantValues(values as never, TODAY));

describe('what an application is asked for', () => {
  it('is all of a whole one', () => {
    const whole = adultWithCard();
    expect(relevantValues(whole, TODAY)).toEqual(whole);
  });

  it('leaves in place what the kind does not know: that is for the registry to refuse', () => {
    expect(paths({ ...adultWithCard(), 'nonsense/field': typed('x') })).toContain('nonsense/field');
  });

  it('is no representative of somebody who turned out to be grown up', () => {
    const values = {
      ...adultWithCard(),
      'representative/fullName': typed('Lê Thị Mẫu'),
      'representative/phone': typed('0912345678'),
    };
    expect(paths(values).filter((path) => path.startsWith('representative/'))).toEqual([]);
  });

  it('is no card of somebody who has none, and nothing of having none where a card is', () => {
    const values = { ...adultWithCard(), 'card/appliedTogether': typed(true) };
    expect(paths(values)).not.toContain('card/appliedTogether');
    const none = { ...values, 'card/state': typed('none') };
    expect(paths(none).filter((path) => path.startsWith('card/'))).toEqual([
      'card/state',
      'card/appliedTogether',
    ]);
  });
});
