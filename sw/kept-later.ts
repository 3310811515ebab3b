declare const self: ServiceWorkerGlobalScope;
/** Addresses that the build names; each carries a hash of its content. */
declare const __KEPT_LATER__: readonly string[];

const CACHE = 'kept-later';

/** Fetches what is not kept yet, one after the other, and drops what an older version kept. */
export async function keepLater(): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys())
    if (!__KEPT_LATER__.includes(new URL(url).pathname)) await cache.delete(url);
  for (const path of __KEPT_LATER__) if (!(await cache.match(path))) await cache.add(path);
}

/** Answers with the kept file, else from the network, which is kept then. */
export async function answerKept(path: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(path);
  if (kept) return kept;
  const response = await fetch(path);
  if (response.ok) await cache.put(path, response.clone());
  return response;
}

/** Serves those files, and fetches them in the background whenever the app's page is opened. */
export function serveKeptLater(): void {
  self.addEventListener('fetch', (event) => {
    const { pathname, origin } = new URL(event.request.url);
    if (origin === self.location.origin && __KEPT_LATER__.includes(pathname))
      event.respondWith(answerKept(pathname));
    // Without a network it is tried again with the next page.
    else if (event.request.mode === 'navigate') event.waitUntil(keepLater().catch(() => undefined));
  });
  self.addEventListener('activate', () => void keepLater().catch(() => undefined));
}
