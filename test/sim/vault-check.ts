import type { Vault } from '../../src/tablet/vault/vault.ts';
import type { Chronicle } from './chronicle.ts';
import type { RegistryTruth } from './registry-truth.ts';
import type { SimOfficer } from './sim-people.ts';
import { lastAcknowledged, standing, type Witness } from './witness.ts';

/** What an officer sees at the end: every refusal and return in "needs you", and a ledger that adds up. */
export async function checkVault(
  about: { chronicle: Chronicle; registry: RegistryTruth; witness: Witness },
  vault: Vault,
  who: SimOfficer,
): Promise<void> {
  const { chronicle, registry, witness } = about;
  const mine = [...witness.records.values()].filter(
    (one) => one.owner === who.id && lastAcknowledged(one) >= 0,
  );
  const { lines } = await vault.list({ limit: 1000 });
  const needsYou = new Set(
    (await vault.list({ only: 'needs-you', limit: 1000 })).lines.map(({ record }) => record),
  );
  for (const one of mine) {
    const line = lines.find(({ record }) => record === one.record);
    if (!line) chronicle.violated('I1', `record ${one.record} is not in its officer's list`);
    const last = standing(one)
      .findLast(({ changes }) => changes.length > 0)
      ?.changes.at(-1);
    const refused = last !== undefined && registry.answerTo(last)?.outcome === 'rejected';
    const returned = registry.records.get(one.record)?.status === 'returned';
    if ((refused || returned) && line?.sync !== 'on-tablet' && !needsYou.has(one.record))
      chronicle.violated(
        'I2',
        `record ${one.record} was refused or returned and needs nobody (${line?.sync})`,
      );
  }
  const { captured, ...columns } = await vault.ledger();
  const sum = Object.values(columns).reduce((total, count) => total + count, 0);
  if (captured !== sum) chronicle.violated('ledger', `${captured} captured, ${sum} accounted for`);
  if (captured !== lines.length || captured < mine.length)
    chronicle.violated('ledger', `${captured} captured, ${lines.length} listed, ${mine.length} saved`);
  const waiting = lines.map(({ record, status, sync }) => `${record} ${status} ${sync}`);
  if (columns.waiting > 0)
    chronicle.violated(
      'ledger',
      `${columns.waiting} wait when nothing is left to send: ${waiting.slice(0, 3).join(' ')}`,
    );
}
