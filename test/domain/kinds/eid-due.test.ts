import { expect, it } from 'vitest';
import { eidDueOn } from '../../../src/domain/kinds/eid-due.ts';
import { adultWithCard } from '../../support/eid-values.ts';

const SUBJECTS = ['adult', 'child', 'ward', 'foreigner'] as const;

/** Submitted on Friday 20 November 2026; no holiday follows before the due days. */
const ROWS = SUBJECTS.flatMap((subject) => [
  [subject, '1', 'valid', '2026-11-23'] as const,
  [subject, '2', 'valid', '2026-11-25'] as const,
  [subject, '1', 'expired', '2026-12-01'] as const,
  [subject, '2', 'expired', '2026-12-01'] as const,
  [subject, '1', 'none', '2026-12-01'] as const,
  [subject, '2', 'none', '2026-12-01'] as const,
]);

it.each(ROWS)('%s, level %s, card %s: due on %s', (subject, level, state, due) => {
  const values = adultWithCard({
    'request/subject': subject,
    'request/level': level,
    'card/state': state,
  });
  expect(eidDueOn(values, '2026-11-20')).toBe(due);
});

it('A card whose last day has passed counts as expired, whatever was said of it', () => {
  const over = (expiresOn: string) => adultWithCard({ 'card/expiresOn': expiresOn });
  expect(eidDueOn(over('2026-11-19'), '2026-11-20')).toBe('2026-12-01');
  expect(eidDueOn(over('2026-11-20'), '2026-11-20')).toBe('2026-11-25');
  expect(eidDueOn(over('2026-11'), '2026-11-20')).toBe('2026-11-25');
  expect(eidDueOn(over('none'), '2026-11-20')).toBe('2026-11-25');
});

it('No day that is none is promised', () => {
  expect(eidDueOn(adultWithCard(), '2026-02-30')).toBeUndefined();
});
