import type { Site } from '../../../protocol/pairing.ts';

/** Sites that are open on a day (`YYYY-MM-DD`) first, then the rest: a plan may be late, and work must go on. */
export function sitesOn(sites: readonly Site[], day: string): Site[] {
  const open = sites.filter((site) => isOpen(site, day));
  return [...open, ...sites.filter((site) => !open.includes(site))];
}

function isOpen({ from, to }: Site, day: string): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}
