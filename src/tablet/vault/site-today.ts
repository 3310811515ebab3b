import { vietnamDay } from '../../domain/partial-date.ts';
import type { Site } from '../../protocol/pairing.ts';
import { setting, settingWrite, type Settings } from '../storage/settings.ts';
import type { Session } from './session.ts';
import type { VaultPorts } from './vault-ports.ts';

/** The site that the officer chose today; yesterday's choice counts no more. */
export async function siteToday(ports: VaultPorts, session: Session): Promise<Site | undefined> {
  return siteOfDay(await setting(ports.store, 'sites'), session, ports.clock.nowMs());
}

/** The same, of a setting that was read already. */
export function siteOfDay(
  sites: Settings['sites'] | undefined,
  { keys, grant }: Session,
  nowMs: number,
): Site | undefined {
  const chosen = sites?.[keys.officer];
  if (!chosen || chosen.day !== vietnamDay(nowMs)) return undefined;
  return grant.sites.find((site) => site.id === chosen.site);
}

export async function chooseSiteToday(ports: VaultPorts, officer: string, site: string): Promise<void> {
  const sites = (await setting(ports.store, 'sites')) ?? {};
  const chosen = { site, day: vietnamDay(ports.clock.nowMs()) };
  const write = settingWrite('sites', { ...sites, [officer]: chosen });
  await ports.store.commit({ writes: [write], durability: 'relaxed' });
}
