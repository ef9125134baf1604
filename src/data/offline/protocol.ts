/** What the page asks of the service worker. */
export type ToServiceWorker =
  /** The user wants the new version now. */
  | { to: 'take-over' }
  /** Looks whether all is kept, fetches what is not, and answers at the port with `Kept`. */
  | { to: 'check' };

/** How much of the app is kept. */
export interface Kept {
  files: number;
  missing: number;
  /** Of the whole app, uncompressed. */
  bytes: number;
}

/** Name of the cache that holds the app; deployments beside each other have one each. */
export function appCacheName(scope: string): string {
  return `atlas-app ${scope}`;
}

/** Holds the tiles of online basemaps that the user keeps. */
export const TILE_CACHE = 'atlas-tiles';

/** Whether an address is of an origin; `*` stands for any first part of a host's name. */
export function isOfOrigin(address: URL, origin: string): boolean {
  const [scheme, host = ''] = origin.split('://');
  if (address.protocol !== `${scheme}:`) return false;
  return host.startsWith('*.') ? address.host.endsWith(host.slice(1)) : address.host === host;
}
