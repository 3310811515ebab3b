import { describe, expect, it } from 'vitest';
import type { Site } from '../../../../src/protocol/pairing.ts';
import { doneAtSite } from '../../../../src/tablet/features/today/done-at-site.ts';
import { inDraftOrder } from '../../../../src/tablet/features/today/draft-order.ts';
import { sitesOn } from '../../../../src/tablet/features/today/sites-today.ts';
import { line } from '../../shell/vault-samples.ts';

const site = (name: string, from?: string, to?: string): Site => ({
  id: '01932f00-0000-7000-8000-000000000101',
  commune: '00097',
  catalogue: 't',
  name,
  ...(from && { from }),
  ...(to && { to }),
});

describe('the start of the day', () => {
  it('offers the sites that are open today first, and hides none', () => {
    const sites = [
      site('past', '2026-10-01', '2026-10-31'),
      site('now', '2026-11-01', '2026-11-22'),
      site('always'),
    ];
    expect(sitesOn(sites, '2026-11-22').map(({ name }) => name)).toEqual(['now', 'always', 'past']);
  });

  it('counts towards the target what was signed, and neither drafts nor the voided', async () => {
    const totals = { draft: 4, voided: 1 } as Record<string, number>;
    const vault = { list: async ({ status = '' }) => ({ lines: [], total: totals[status] ?? 12 }) };
    expect(await doneAtSite(vault, 'a site')).toBe(7);
    expect(await doneAtSite(vault, undefined)).toBe(0);
  });

  it('puts what is in progress first, then the newest', () => {
    const drafts = [
      line({ record: 'old', at: 1 }),
      line({ record: 'new', at: 3 }),
      line({ record: 'open', at: 2, open: true }),
    ];
    expect(inDraftOrder(drafts).map(({ record }) => record)).toEqual(['open', 'new', 'old']);
  });
});
