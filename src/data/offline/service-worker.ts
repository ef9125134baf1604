import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import {
  appCacheName,
  isOfOrigin,
  type Kept,
  TILE_CACHE,
  type ToServiceWorker,
} from './protocol.ts';
import type { FetchEvent, LifeEvent, WorkerScope } from './worker-scope.ts';

declare const __KEPT_FILES__: { url: string; revision: string | null; integrity: string }[];
declare const __KEPT_BYTES__: number;
declare const __TILE_ORIGINS__: string[];

const scope = self as unknown as WorkerScope;
const home = new URL(scope.registration.scope);
const app = new PrecacheController({ cacheName: appCacheName(home.href) });
app.addToCacheList(__KEPT_FILES__);

// Nothing is skipped here: a new version waits until the user says so, or until no page is open.
scope.addEventListener('install', (event) => void app.install(event as never));

scope.addEventListener('activate', (event) => {
  void app.activate(event as never);
  // The first visit's own page shall not need the network any more either.
  event.waitUntil(scope.clients.claim());
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const address = new URL(request.url);
  const file = fileOf(request, address);
  if (file) event.respondWith(fromApp(file, request, event));
  else if (__TILE_ORIGINS__.some((origin) => isOfOrigin(address, origin))) {
    event.respondWith(fromTiles(request));
  }
});

scope.addEventListener('message', (event) => {
  const message = event.data as ToServiceWorker;
  if (message?.to === 'take-over') event.waitUntil(scope.skipWaiting());
  if (message?.to === 'check') {
    event.waitUntil(check(event).then((kept) => event.ports[0]?.postMessage(kept)));
  }
});

/** The address of what is kept for a request; null for what is none of the app's. */
function fileOf(request: Request, address: URL): string | null {
  if (request.mode === 'navigate') {
    const isPage = address.origin === home.origin && address.pathname === home.pathname;
    if (isPage) return new URL('index.html', home).href;
  }
  const plain = address.origin + address.pathname;
  return app.getCacheKeyForURL(plain) ? plain : null;
}

/** From the cache; what was lost from it, from the network, which it does not go back from. */
function fromApp(file: string, request: Request, event: FetchEvent): Promise<Response> {
  const isPage = request.mode === 'navigate';
  return app.strategy.handle({
    // A navigation cannot be made anew, and its query is of no concern to the file.
    request: isPage ? new Request(file) : request,
    event: event as never,
    params: { cacheKey: app.getCacheKeyForURL(file) ?? file },
  });
}

/** A tile that the user keeps, else the network's; nothing is added to what is kept. */
async function fromTiles(request: Request): Promise<Response> {
  const cache = await caches.open(TILE_CACHE);
  return (await cache.match(request.url, { ignoreVary: true })) ?? fetch(request);
}

/** Counts what is missing after another attempt at fetching it. */
async function check(event: LifeEvent): Promise<Kept> {
  const cache = await caches.open(app.strategy.cacheName);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const all = [...app.getURLsToCacheKeys()];
  let missing = 0;
  for (const [url, cacheKey] of all) {
    if (there.has(cacheKey)) continue;
    // With the integrity in hand, Workbox puts what it fetches back into the cache.
    const integrity = app.getIntegrityForCacheKey(cacheKey) ?? '';
    const params = { cacheKey, integrity };
    const request = new Request(url, { cache: 'no-cache', credentials: 'same-origin' });
    const [response, done] = app.strategy.handleAll({ request, event: event as never, params });
    await Promise.all([response, done]).catch(() => undefined);
    if (!(await cache.match(cacheKey))) missing += 1;
  }
  return { files: all.length, missing, bytes: __KEPT_BYTES__ };
}
