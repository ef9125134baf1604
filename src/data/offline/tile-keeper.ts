import { RESERVE_BYTES } from '#domain/tiles/limits.ts';
import { type TileBounds, tilesOf, tileUrl, type ZoomRange } from '#domain/tiles/tiles.ts';
import { TILE_CACHE } from './protocol.ts';

export interface Area {
  bounds: TileBounds;
  zooms: ZoomRange;
}

/** Counts of an area; `done` are kept, `failed` could not be had. */
export interface AreaCount {
  total: number;
  done: number;
  failed: number;
  bytes: number;
}

export type Outcome = 'done' | 'cancelled' | 'failed' | 'no-room';

type TileCache = Pick<Cache, 'keys' | 'match' | 'put'>;

/** What is around the keeper; tests bring their own. */
export interface TilePorts {
  open(): Promise<TileCache>;
  drop(): Promise<unknown>;
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Bytes left for all that is stored; null when the browser does not say. */
  room(): Promise<number | null>;
  pixelRatio: number;
}

const SAMPLE = 8;
const AT_ONCE = 4;
/** So many failures in a row are no gaps: the server refuses, or the network is gone. */
const GIVE_UP = 12;
/** A larger answer is no tile. */
const MAX_TILE_BYTES = 2_000_000;
/** How often the sum is put down and the room looked at, in tiles. */
const EVERY = 100;
/** Holds the sum of what is kept; no server has it. */
const SUM_KEY = 'https://kept.invalid/sum';

/** How one download stands. */
class TileRun {
  readonly count: AreaCount;
  outcome: Outcome = 'done';
  #before: number;
  #missedInARow = 0;

  /** @param before bytes of all that was kept before */
  constructor(total: number, done: number, before: number) {
    this.count = { total, done, failed: 0, bytes: 0 };
    this.#before = before;
  }

  /** Time to look at the room that is left. */
  get isDue(): boolean {
    return this.count.done % EVERY === 0;
  }

  /** @throws when the cache takes no more */
  async put(cache: TileCache, url: string, tile: Blob): Promise<void> {
    await cache.put(url, new Response(tile, { headers: { 'Content-Type': tile.type } }));
    this.#missedInARow = 0;
    this.count.done += 1;
    this.count.bytes += tile.size;
    if (this.isDue) await this.putSum(cache);
  }

  miss(): void {
    this.count.failed += 1;
    this.#missedInARow += 1;
    if (this.#missedInARow >= GIVE_UP) this.outcome = 'failed';
  }

  putSum(cache: TileCache): Promise<void> {
    return cache.put(SUM_KEY, Response.json({ bytes: this.#before + this.count.bytes }));
  }
}

/** Keeps tiles of an online basemap in the browser, where the map finds them without a network. */
export class TileKeeper {
  #layers: readonly (readonly string[])[];
  #ports: TilePorts;

  /** @param layers templates of each raster source that lies on the map */
  constructor(layers: readonly (readonly string[])[], ports: TilePorts) {
    this.#layers = layers;
    this.#ports = ports;
  }

  /** Tiles kept now, and their bytes. */
  async sum(): Promise<{ count: number; bytes: number }> {
    const cache = await this.#ports.open();
    const count = (await cache.keys()).filter(({ url }) => url !== SUM_KEY).length;
    return { count, bytes: count === 0 ? 0 : await this.#bytes(cache) };
  }

  async clear(): Promise<void> {
    await this.#ports.drop();
  }

  /**
   * How many tiles an area has, how many are kept, and what the rest would take.
   *
   * @returns null when not one tile of the sample came
   */
  async estimate(area: Area, signal: AbortSignal): Promise<AreaCount | null> {
    const { urls, missing } = await this.#look(area);
    const step = missing.length / Math.min(SAMPLE, missing.length);
    const sample = Array.from({ length: Math.min(SAMPLE, missing.length) }, (_, i) =>
      this.#fetch(missing[Math.floor(i * step)] ?? '', signal),
    );
    const sizes = (await Promise.all(sample)).flatMap((tile) => (tile ? [tile.size] : []));
    if (missing.length > 0 && sizes.length === 0) return null;
    const mean = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
    const done = urls.length - missing.length;
    return { total: urls.length, done, failed: 0, bytes: Math.round(mean * missing.length) };
  }

  /** Fetches what of an area is not kept. What came before it ended stays. */
  async keep(
    area: Area,
    progress: (count: AreaCount) => void,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const { urls, missing } = await this.#look(area);
    if (missing.length > 0 && (await this.#isFull())) return 'no-room';
    const cache = await this.#ports.open();
    const run = new TileRun(urls.length, urls.length - missing.length, await this.#bytes(cache));
    const rest = missing.values();
    const work = async () => {
      for (const url of rest) {
        if (signal.aborted || run.outcome !== 'done') return;
        const tile = await this.#fetch(url, signal);
        if (signal.aborted) return;
        try {
          if (tile) await run.put(cache, url, tile);
          else run.miss();
          if (run.isDue && (await this.#isFull())) run.outcome = 'no-room';
        } catch {
          run.outcome = 'no-room';
        }
        progress({ ...run.count });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await run.putSum(cache).catch(() => undefined);
    return signal.aborted ? 'cancelled' : run.outcome;
  }

  async #look({ bounds, zooms }: Area): Promise<{ urls: string[]; missing: string[] }> {
    const cache = await this.#ports.open();
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    const urls = [...tilesOf(bounds, zooms)].flatMap((tile) =>
      // As the browser will write it in the request.
      this.#layers.map((layer) => new URL(tileUrl(layer, tile, this.#ports.pixelRatio)).href),
    );
    return { urls, missing: urls.filter((url) => !kept.has(url)) };
  }

  /** A tile's picture; null when there is none to be had. */
  async #fetch(url: string, signal: AbortSignal): Promise<Blob | null> {
    try {
      const response = await this.#ports.fetch(url, { mode: 'cors', credentials: 'omit', signal });
      if (!response.ok) return null;
      const blob = await response.blob();
      const isTile = blob.type.startsWith('image/') && blob.size > 0 && blob.size <= MAX_TILE_BYTES;
      return isTile ? blob : null;
    } catch {
      return null;
    }
  }

  async #bytes(cache: TileCache): Promise<number> {
    try {
      const sum: unknown = await (await cache.match(SUM_KEY))?.json();
      const { bytes } = (sum ?? {}) as { bytes?: unknown };
      return typeof bytes === 'number' ? bytes : 0;
    } catch {
      return 0;
    }
  }

  async #isFull(): Promise<boolean> {
    const room = await this.#ports.room();
    return room !== null && room < RESERVE_BYTES;
  }
}

/** The browser's own ports. */
export function browserPorts(room: TilePorts['room']): TilePorts {
  return {
    open: () => caches.open(TILE_CACHE),
    drop: () => caches.delete(TILE_CACHE),
    fetch: (url, init) => fetch(url, init),
    room,
    pixelRatio: globalThis.devicePixelRatio || 1,
  };
}
