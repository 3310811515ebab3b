import { beforeEach, describe, expect, it } from 'vitest';
import { NetworkError } from '../../../src/lib/ports/network.ts';
import type { VaultState } from '../../../src/tablet/vault/api.ts';
import { TrainingVault } from '../../../src/tablet/vault/training-vault.ts';
import { Vault } from '../../../src/tablet/vault/vault.ts';
import type { VaultPorts } from '../../../src/tablet/vault/vault-ports.ts';
import { application, VaultTown } from '../../support/vault-town.ts';

let ports: VaultPorts;
let asked: string[];
let vault: TrainingVault;

beforeEach(async () => {
  const town = await VaultTown.made();
  asked = [];
  const network = {
    request: ({ path }: { path: string }) => {
      asked.push(path);
      return Promise.reject(new NetworkError('offline'));
    },
  };
  ports = { ...town.tablet().ports, network };
  vault = new TrainingVault(ports);
});

/** What a page is told first. */
const told = (of = vault): Promise<VaultState> =>
  new Promise((resolve, reject) => {
    of.watch(resolve).catch(reject);
  });

/** A complete application at a site of the training's, saved. */
async function saved(): Promise<string> {
  const { open } = await told();
  await vault.chooseSite(open!.sites[0]!.id);
  const form = await vault.openForm();
  await vault.write(form!.record, application({ 'request/siteId': open!.sites[0]!.id }));
  expect(await vault.save(form!.record, 'submit')).toMatchObject({ ok: true });
  return form!.record;
}

describe('a vault to practise with', () => {
  it('is open at once, for an officer with a choice of sites', async () => {
    const state = await told();
    expect(state.stage).toBe('open');
    expect(state.open).toMatchObject({ name: 'Cán bộ tập huấn', roles: ['officer'] });
    expect(state.open!.sites.length).toBeGreaterThan(1);
  });

  it('saves like the real one, and sends nothing even when asked to', async () => {
    const record = await saved();
    await vault.sendNow();
    vault.sync.online(true);
    await vault.sync.now();
    expect(asked).toEqual([]);
    expect((await vault.record(record))?.line).toMatchObject({ status: 'submitted', sync: 'on-tablet' });
    expect(await ports.store.list('batches')).toEqual([]);
  });

  it('has no certificate that anything could be sent under, whoever looked into its store', async () => {
    await saved();
    expect(await ports.store.get('settings', ['identity'])).toBeUndefined();
    await new Vault(ports).sync.now();
    expect(asked).toEqual([]);
  });

  it('opens again after locking without a passphrase, with what was saved', async () => {
    const record = await saved();
    await vault.lock();
    expect((await told()).stage).toBe('locked');
    const { officers } = await told();
    expect(await vault.unlock({ officer: officers[0]!.officer })).toEqual({ ok: true });
    expect(await vault.record(record)).not.toBeNull();
  });

  it('leaves nothing that anybody else could open', async () => {
    await saved();
    const { officers } = await told();
    const other = new Vault(ports);
    const opened = await other.unlock({ officer: officers[0]!.officer, passphrase: 'training' });
    expect(opened).toMatchObject({ ok: false, why: 'wrong' });
  });
});
