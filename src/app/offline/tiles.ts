import { loadConfig } from '#data/load.ts';
import { measureStorage } from '#data/offline/storage.ts';
import { type Area, type AreaCount, browserPorts, TileKeeper } from '#data/offline/tile-keeper.ts';
import { MAX_TILE_ZOOM, MAX_TILES } from '#domain/tiles/limits.ts';
import { countTiles } from '#domain/tiles/tiles.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { NEW_OFFLINE, type TileArea } from '#store/offline-state.ts';

const NO_AREA: TileArea = NEW_OFFLINE.area;
/** Milliseconds between two pictures of the progress. */
const TELL_EVERY_MS = 200;

/** Keeps areas of the online basemap, where the deployer allows it. */
export class Tiles {
  #store: AtlasStore;
  #keeper: Promise<TileKeeper | null>;
  #running: AbortController | null = null;

  constructor(store: AtlasStore) {
    this.#store = store;
    this.#keeper = this.#prepare().catch(() => null);
  }

  async #prepare(): Promise<TileKeeper | null> {
    const { basemap } = (await loadConfig()).value;
    if (!basemap) return null;
    const isStyle = basemap.type === 'style';
    const tilesAllowed = !isStyle && basemap.offline === true && 'caches' in globalThis;
    // From the map's own chunk, which is there: what it asks for is what is kept.
    const { onlineRasters } = await import('#map/atlas-map.ts');
    const rasters = onlineRasters(basemap);
    const tileMaxZoom = Math.min(MAX_TILE_ZOOM, ...rasters.map(({ maxzoom = 22 }) => maxzoom));
    const tileLayers = Math.max(1, rasters.length);
    this.#store.getState().setOffline({ tilesAllowed, isStyle, tileLayers, tileMaxZoom });
    if (!tilesAllowed) return null;
    const templates = rasters.map(({ tiles = [] }) => tiles);
    return new TileKeeper(templates, browserPorts(roomLeft));
  }

  async count(): Promise<void> {
    const tiles = await (await this.#keeper)?.sum().catch(() => null);
    if (tiles) this.#store.getState().setOffline({ tiles });
  }

  cancel(): void {
    this.#running?.abort();
  }

  async clear(): Promise<void> {
    this.cancel();
    this.#running = null;
    await (await this.#keeper)?.clear().catch(() => undefined);
    this.#tell(NO_AREA);
  }

  async estimate(area: Area): Promise<void> {
    const run = await this.#begin(area);
    if (!run) return;
    this.#tell({ ...NO_AREA, status: 'estimating' });
    const count = await run.keeper.estimate(area, run.signal).catch(() => null);
    if (run.signal.aborted) return;
    this.#tell(count ? { status: 'estimated', ...count } : { status: 'failed' });
  }

  async keep(area: Area): Promise<void> {
    const run = await this.#begin(area);
    if (!run) return;
    this.#tell({ status: 'fetching', failed: 0 });
    let last = 0;
    let latest: Partial<TileArea> = {};
    const progress = ({ total, done, failed }: AreaCount) => {
      latest = { total, done, failed };
      const now = performance.now();
      if (run.signal.aborted || now - last < TELL_EVERY_MS) return;
      last = now;
      this.#tell(latest);
    };
    const outcome = await run.keeper
      .keep(area, progress, run.signal)
      .catch(() => 'failed' as const);
    // A later call has taken over, or all was cleared.
    if (this.#running?.signal !== run.signal) return;
    this.#tell({ ...latest, status: outcome });
  }

  /** Ends what runs; null where nothing may be kept, or not so much. */
  async #begin({ bounds, zooms }: Area) {
    this.cancel();
    const running = new AbortController();
    this.#running = running;
    const keeper = await this.#keeper;
    const { tileLayers } = this.#store.getState().offline;
    if (!keeper || countTiles(bounds, zooms) * tileLayers > MAX_TILES) return null;
    return { keeper, signal: running.signal };
  }

  #tell(change: Partial<TileArea>): void {
    const { offline, setOffline } = this.#store.getState();
    setOffline({ area: { ...offline.area, ...change } });
  }
}

async function roomLeft(): Promise<number | null> {
  const storage = await measureStorage();
  return storage && storage.quota - storage.usage;
}
