import type { NavItem } from '../../../elements/app-frame/app-frame.ts';
import { say } from '../../language.ts';

/** An officer's sections. */
export const officerItems = (): NavItem[] => {
  const words = say().nav;
  return [
    { id: 'today', label: words.today, icon: 'today', href: '?page=frame-today' },
    { id: 'enrol', label: words.enrol, icon: 'person-plus', href: '?page=frame-form' },
    { id: 'records', label: words.records, icon: 'records', href: '?page=rows' },
    { id: 'needs-you', label: words.needsYou, icon: 'flag', href: '?page=messages', count: 3 },
  ];
};
