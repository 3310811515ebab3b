import { cleanupOutdatedCaches, PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { FflateCompression } from '../src/platform/deflate.ts';
import { FetchNetwork } from '../src/platform/fetch-network.ts';
import { systemClock, systemRandom, systemScheduler } from '../src/platform/system.ts';
import { WebCryptoAdapter } from '../src/platform/webcrypto.ts';
import { WebLocks } from '../src/platform/web-locks.ts';
import { Sender } from '../src/tablet/outbox/sender.ts';
import { KeyvalDeviceKeys } from '../src/tablet/storage/device-key.ts';
import { FileBallast } from '../src/tablet/storage/ballast.ts';
import { DexieStore, STORE_CHANNEL } from '../src/tablet/storage/dexie-store.ts';
import { turnLogOver } from '../src/tablet/storage/log-turnover.ts';
import { setting } from '../src/tablet/storage/settings.ts';
import { WholeCache } from './keep-whole.ts';
import { KeptLater, type LaterFile } from './kept-later.ts';
import { IS_APP_WHOLE, IS_PRINT_READER_KEPT, RELOAD_WHEN_CALM, SEND_TAG } from './names.ts';

interface ManifestEntry {
  readonly url: string;
  readonly revision: string | null;
  readonly integrity: string;
}
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: unknown };
/** What is kept after the app is, put here by the build. */
declare const __KEPT_LATER__: readonly LaterFile[];

/** Background Sync is not in TypeScript's library: https://wicg.github.io/background-sync/spec/ */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
  readonly lastChance: boolean;
}

const openStore = () => new DexieStore('sotay', { ballast: new FileBallast(), turnLogOver });
const later = new KeptLater({
  files: __KEPT_LATER__,
  open: () => caches.open('kept-later'),
  origin: self.location.origin,
  isPaired,
});
// Before the routes: the first who answers has answered.
self.addEventListener('fetch', (event) => {
  const answer = later.answer(event.request.url);
  if (answer) event.respondWith(answer);
});

// Named once: the build puts the list in its place.
const manifest = self.__WB_MANIFEST as ManifestEntry[];
const precache = new PrecacheController();
precache.precache(manifest);
registerRoute(new PrecacheRoute(precache));
cleanupOutdatedCaches();
// Workbox fills the cache at its install and never again; the browser may clear the cache and leave this worker.
const app = new WholeCache(
  manifest.map(({ url, integrity }) => ({ url, integrity, key: precache.getCacheKeyForURL(url)! })),
  () => caches.open(precache.strategy.cacheName),
);
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.waitUntil(keepAll());
});
// One page for every address: the app's own router reads the hash.
registerRoute(
  new NavigationRoute(precache.createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/api\//, /^\/gallery/, /^\/slip/],
  }),
);

// A new version waits until the page says that no form is open; only the first one takes over at once.
self.addEventListener('message', (event) => {
  if (event.data === RELOAD_WHEN_CALM) void self.skipWaiting();
  if (event.data === IS_APP_WHOLE) event.waitUntil(tellAppWhole(event.ports[0]));
  if (event.data === IS_PRINT_READER_KEPT) event.waitUntil(tellWhole(later, event.ports[0]));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function isPaired(): Promise<boolean> {
  const store = openStore();
  try {
    return (await setting(store, 'identity')) !== undefined;
  } finally {
    store.close();
  }
}

/** The app first; what it can be without comes after. */
async function keepAll(): Promise<void> {
  if (await app.fill()) await later.fillOncePaired();
}

async function tellAppWhole(asker: MessagePort | undefined): Promise<void> {
  await tellWhole(app, asker);
  await later.fillOncePaired();
}

async function tellWhole(files: WholeCache | KeptLater, asker: MessagePort | undefined): Promise<void> {
  if (!(await files.isWhole())) asker?.postMessage(false);
  asker?.postMessage(await files.fill());
}

/** Sends what is sealed. It holds no key to read with; the vault worker, if it sends already, has the lock. */
async function send(): Promise<void> {
  const crypto = new WebCryptoAdapter();
  const sender = new Sender({
    store: openStore(),
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
