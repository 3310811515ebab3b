import { allSettings } from '../storage/settings.ts';
import type * as Api from './api.ts';
import type { Books } from './books.ts';
import { clockFault } from './clock-fault.ts';
import { openOfficerOf, tilesOf } from './officer-view.ts';
import type { Pins } from './pins.ts';
import { roomView } from './room.ts';
import type { Session } from './session.ts';
import { siteOfDay } from './site-today.ts';
import type { SyncLoop } from './sync-loop.ts';
import { syncView } from './sync-view.ts';
import type { VaultPorts } from './vault-ports.ts';

/** Of the vault what its view is drawn from. */
export interface Viewed {
  readonly session: Session | null;
  readonly books: Books;
  readonly pins: Pins;
  readonly sync: Pick<SyncLoop, 'sending'>;
  readonly leading: boolean;
  readonly edition: number;
}

/** All that a page is told of the vault as it is now. */
export async function vaultView(ports: VaultPorts, of: Viewed): Promise<Api.VaultState> {
  const { session, edition } = of;
  const nowMs = ports.clock.nowMs();
  const [officers, settings, batch, books] = await Promise.all([
    ports.store.list('officers'),
    allSettings(ports.store),
    ports.store.last('batches'),
    of.books.ready(),
  ]);
  const room = await roomView(ports.store, books);
  const viewed = { books, settings, sentBefore: batch !== undefined };
  const sync = syncView(viewed, { sending: of.sync.sending, nowMs });
  const lost = officers.length === 0 && (await ports.store.usedBefore());
  const clockWrong = clockFault(nowMs, {
    builtMs: ports.builtMs,
    signedMs: settings.registrySignedMs,
    skewMs: settings.clockSkewMs,
  });
  return {
    ...(lost && { lost: true as const }),
    stage: !of.leading ? 'followed' : session ? 'open' : officers.length > 0 ? 'locked' : 'unpaired',
    officers: tilesOf(officers, of.pins, nowMs),
    ...(session && { open: openOfficerOf(session, officers, siteOfDay(settings.sites, session, nowMs)) }),
    sync,
    room,
    ...(clockWrong && { clockWrong }),
    edition,
  };
}
