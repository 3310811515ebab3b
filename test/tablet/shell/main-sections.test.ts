import { describe, expect, it } from 'vitest';
import type { Site } from '../../../src/protocol/pairing.ts';
import { mainSections } from '../../../src/tablet/shell/main-sections.ts';
import type { OpenOfficer } from '../../../src/tablet/vault/api.ts';
import { room, state, sync } from './vault-samples.ts';

const site: Site = {
  id: '01932f00-0000-7000-8000-000000000101',
  commune: '00097',
  catalogue: 't',
  name: 'Ấp 2',
};
const officer = (more: Partial<OpenOfficer> = {}): OpenOfficer => ({
  officer: '01932f00-0000-7000-8000-000000000001',
  name: 'Trần Văn Mẫu',
  roles: ['officer'],
  sites: [site],
  unreadable: 0,
  hasPin: false,
  hasPasskey: false,
  ...more,
});
const enrolHref = (of: Parameters<typeof state>[0]) =>
  mainSections(state(of)).find((item) => item.id === 'enrol')?.href;

describe('the main sections', () => {
  it('are an officer’s four, with what needs the officer counted', () => {
    const items = mainSections(state({ open: officer(), sync: sync({ needsYou: 3 }) }));
    expect(items.map(({ id, count }) => [id, count])).toEqual([
      ['today', undefined],
      ['enrol', undefined],
      ['records', undefined],
      ['needs-you', 3],
    ]);
  });

  it('lead to a new form only with a site and with room, else to where that is said', () => {
    expect(enrolHref({ open: officer({ site }) })).toBe('#/enrol/new');
    expect(enrolHref({ open: officer() })).toBe('#/today/site');
    expect(enrolHref({ open: officer({ site }), room: room('full') })).toBe('#/today/site');
  });

  it('have nothing for roles that this version does nothing for, nor while locked', () => {
    expect(mainSections(state({ open: officer({ roles: ['leader'] }) }))).toEqual([]);
    expect(mainSections(state({ stage: 'locked' }))).toEqual([]);
  });
});
