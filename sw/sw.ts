import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { FflateCompression } from '../src/platform/deflate.ts';
import { FetchNetwork } from '../src/platform/fetch-network.ts';
import { systemClock, systemRandom, systemScheduler } from '../src/platform/system.ts';
import { WebCryptoAdapter } from '../src/platform/webcrypto.ts';
import { WebLocks } from '../src/platform/web-locks.ts';
import { Sender } from '../src/tablet/outbox/sender.ts';
import { KeyvalDeviceKeys } from '../src/tablet/storage/device-key.ts';
import { DexieStore, STORE_CHANNEL } from '../src/tablet/storage/dexie-store.ts';
import { serveKeptLater } from './kept-later.ts';
import { RELOAD_WHEN_CALM, SEND_TAG } from './names.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };

/** Background Sync is not in TypeScript's library: https://wicg.github.io/background-sync/spec/ */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
  readonly lastChance: boolean;
}

// Before the routes: the first who answers has answered.
serveKeptLater();
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
// One page for every address: the app's own router reads the hash.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//, /^\/gallery/] }),
);

// A new version waits until the page says that no form is open; only the first one takes over at once.
self.addEventListener('message', (event) => {
  if (event.data === RELOAD_WHEN_CALM) void self.skipWaiting();
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** Sends what is sealed. It holds no key to read with; the vault worker, if it sends already, has the lock. */
async function send(): Promise<void> {
  const crypto = new WebCryptoAdapter();
  const sender = new Sender({
    store: new DexieStore(),
    deviceKeys: new KeyvalDeviceKeys(crypto),
    crypto,
    compression: new FflateCompression(),
    network: new FetchNetwork(self.location.origin),
    locks: new WebLocks(),
    clock: systemClock,
    random: systemRandom,
    scheduler: systemScheduler,
  });
  const pass = await sender.pass();
  const channel = new BroadcastChannel(STORE_CHANNEL);
  channel.postMessage('sent');
  channel.close();
  // A rejected promise tells the browser to fire the event again later.
  if (pass.result === 'failed') throw new Error(`not sent: ${pass.code}`);
}

self.addEventListener('sync', (event) => {
  const sync = event as SyncEvent;
  if (sync.tag === SEND_TAG) sync.waitUntil(send());
});
self.addEventListener('periodicsync', (event) => {
  const sync = event as SyncEvent;
  if (sync.tag === SEND_TAG) sync.waitUntil(send());
});
