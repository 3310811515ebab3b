import { describe, expect, it } from 'vitest';
import { whereaboutsOf } from '../../../../src/tablet/features/enrol/whereabouts.ts';
import type { SyncView } from '../../../../src/tablet/vault/api.ts';

const at = (phase: SyncView['phase']) => ({ sync: { phase } as SyncView });

describe('where a signed record is said to be', () => {
  it('is on its way only while something is being sent', () => {
    expect(whereaboutsOf('sending', at('sending'), true)).toBe('sending');
  });

  it.each([
    ['without a network that the vault has noticed', 'offline', true],
    ['without a network that only the browser knows of', 'sending', false],
    ['after a try that failed', 'failed', true],
    ['while sending is paused', 'paused', true],
  ] as const)('is on this tablet %s, though it is packed already', (_, phase, online) => {
    expect(whereaboutsOf('sending', at(phase), online)).toBe('on-tablet');
  });

  it('is told as received or refused whatever the network does', () => {
    expect(whereaboutsOf('received', at('offline'), false)).toBe('received');
    expect(whereaboutsOf('needs-you', at('offline'), false)).toBe('needs-you');
  });
});
