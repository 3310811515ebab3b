import type { VaultApi } from '../../vault/api.ts';

/** Of a target only what was signed is done: a draft, one of somebody abroad too, and what was voided are not. */
export async function doneAtSite(vault: Pick<VaultApi, 'list'>, site: string | undefined): Promise<number> {
  if (site === undefined) return 0;
  const [all, ...notDone] = await Promise.all([
    vault.list({ site, limit: 0 }),
    vault.list({ site, status: 'draft', limit: 0 }),
    vault.list({ site, status: 'voided', limit: 0 }),
  ]);
  return notDone.reduce((left, { total }) => left - total, all.total);
}
