import { journalRemovals } from './saving.ts';
import { openEntry } from './sealed-rows.ts';
import type { Session } from './session.ts';
import type { VaultPorts } from './vault-ports.ts';

/** Throws a form away, journal and unsaved pictures; a record that was saved before stands as it was saved. */
export async function discardForm(ports: VaultPorts, session: Session, record: string): Promise<void> {
  const owner = session.keys.officer;
  session.forms.delete(record);
  const row = await ports.store.get('records', [owner, record]);
  const pictures = (await ports.store.list('pictures', [owner, record])).filter(
    ({ state }) => state === 'draft',
  );
  const writes = pictures.flatMap(({ cipher }) => [
    { remove: 'pictures', key: [cipher] } as const,
    { remove: 'pictureBytes', key: [cipher] } as const,
  ]);
  const steps = await journalRemovals(ports, { owner, record });
  await ports.store.commit({ writes: [...writes, ...steps], durability: 'strict' });
  session.index.remove(record);
  const saved = row && (await ports.store.get('entries', [owner, record]));
  if (saved) session.index.put(await openEntry(ports, session.keys, saved));
}
