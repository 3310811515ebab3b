import { vietnamDay } from '../../domain/partial-date.ts';
import type { Site } from '../../protocol/pairing.ts';
import { setting, settingWrite } from '../storage/settings.ts';
import type { Session } from './session.ts';
import type { VaultPorts } from './vault-ports.ts';

/** The site that the officer chose today; yesterday's choice counts no more. */
export async function siteToday(ports: VaultPorts, session: Session): Promise<Site | undefined> {
  const chosen = (await setting(ports.store, 'sites'))?.[session.keys.officer];
  if (!chosen || chosen.day !== vietnamDay(ports.clock.nowMs())) return undefined;
  return session.grant.sites.find((site) => site.id === chosen.site);
}

export async function chooseSiteToday(ports: VaultPorts, officer: string, site: string): Promise<void> {
  const sites = (await setting(ports.store, 'sites')) ?? {};
  const chosen = { site, day: vietnamDay(ports.clock.nowMs()) };
  const write = settingWrite('sites', { ...sites, [officer]: chosen });
  await ports.store.commit({ writes: [write], durability: 'relaxed' });
}
