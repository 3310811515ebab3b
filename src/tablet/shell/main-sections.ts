import type { NavItem } from '../elements/app-frame/app-frame.ts';
import type { VaultState } from '../vault/api.ts';
import { NEW_FORM } from './form-paths.ts';
import { say } from './language.ts';

/** The rail's items for whoever is unlocked: only what this version can do for that role, nothing dead. */
export function mainSections(state: VaultState | null): NavItem[] {
  const open = state?.open;
  if (!open?.roles.includes('officer')) return [];
  const words = say().nav;
  // Without a site, or without room, a new form cannot be opened: Today says why and what to do.
  const mayEnrol = open.site !== undefined && state?.room.level !== 'full';
  return [
    { id: 'today', label: words.today, icon: 'today', href: '#/' },
    { id: 'enrol', label: words.enrol, icon: 'person-plus', href: mayEnrol ? NEW_FORM : '#/today/site' },
    { id: 'records', label: words.records, icon: 'records', href: '#/records' },
    {
      id: 'needs-you',
      label: words.needsYou,
      icon: 'flag',
      href: '#/needs-you',
      count: state?.sync.needsYou ?? 0,
    },
  ];
}
