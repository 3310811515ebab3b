import { describe, expect, it } from 'vitest';
import { lineStatus } from '../../../src/tablet/shell/line-status.ts';
import { line } from './vault-samples.ts';

describe('the one status of a line', () => {
  it('follows a signed record from the tablet to the registry', () => {
    const way = (['on-tablet', 'sending', 'received'] as const).map((sync) =>
      lineStatus(line({ status: 'submitted', sync })),
    );
    expect(way).toEqual(['submitted', 'sending', 'received']);
  });

  it('never leaves the tablet in training', () => {
    const way = (['on-tablet', 'sending'] as const).map((sync) =>
      lineStatus(line({ status: 'submitted', sync }), true),
    );
    expect(way).toEqual(['saved', 'saved']);
  });

  it('says what needs a person before what it is', () => {
    expect(lineStatus(line({ status: 'submitted', sync: 'needs-you' }))).toBe('needsYou');
    expect(lineStatus(line({ status: 'returned', sync: 'needs-you' }))).toBe('returned');
  });

  it('keeps draft, accepted and voided as they are', () => {
    const kept = (['draft', 'accepted', 'voided'] as const).map((status) =>
      lineStatus(line({ status, sync: 'received' })),
    );
    expect(kept).toEqual(['draft', 'accepted', 'voided']);
  });
});
