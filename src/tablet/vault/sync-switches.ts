import { setting, settingWrite } from '../storage/settings.ts';
import type { TabletStore } from '../storage/tablet-store.ts';

/** Sending pauses, or goes on. */
export async function setPaused(store: TabletStore, paused: boolean): Promise<void> {
  await store.commit({ writes: [settingWrite('paused', paused)], durability: 'relaxed' });
}

/** Ready to send at once: neither paused nor quiet because the registry asked all tablets to wait. */
export async function setReady(store: TabletStore): Promise<void> {
  const { quietUntil: _, ...retry } = (await setting(store, 'retry')) ?? {};
  const writes = [settingWrite('paused', false)];
  if ('at' in retry) writes.push(settingWrite('retry', retry));
  await store.commit({ writes, durability: 'relaxed' });
}
