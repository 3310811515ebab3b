import type { TabletStore } from '../../src/tablet/storage/tablet-store.ts';
import type { StoreFaults } from './memory-tablet-store.ts';

/** A pull that writes a newer grant just before the officer's row is written with a PIN or passkey for the first time. */
export function grantPulledBefore(officer: string, what: 'pin' | 'passkey') {
  let told = false;
  const faults = (store: () => TabletStore): StoreFaults => ({
    beforeCommit: async ({ writes }) => {
      const [write] = writes;
      if (told || !write || !('put' in write) || write.put !== 'officers' || !write.row[what]) return;
      told = true;
      const row = (await store().get('officers', [officer]))!;
      const grant = { ...row.grant, text: `${row.grant.text} ` };
      await store().commit({
        writes: [{ put: 'officers', row: { ...row, grant } }],
        durability: 'strict',
      });
    },
  });
  return { faults, told: () => told };
}
