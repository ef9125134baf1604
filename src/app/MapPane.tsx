import { useEffect, useRef } from 'react';
import type { loadBasemap, loadConfig } from '#data/load.ts';
import { LayerControl } from '#features/layers/LayerControl.tsx';
import { WORDS } from '#i18n/words.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { recordOf } from '#store/selectors.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';
import { runMap } from './run-map.ts';

/** What the map needs before it can start. */
export interface MapParts {
  code: typeof import('#map/atlas-map.ts');
  basemap: Awaited<ReturnType<typeof loadBasemap>>;
  config: Awaited<ReturnType<typeof loadConfig>>;
}

/** The map, its legend and the pointer's coordinates. */
export function MapPane({ mapParts }: { mapParts: Promise<MapParts> }) {
  const words = WORDS[useAtlas((state) => state.lang)];
  const store = useAtlasStore();
  const status = useAtlas((state) => state.map);
  const container = useRef<HTMLDivElement>(null);
  const pointer = useRef<HTMLOutputElement>(null);

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    return startWhenLoaded(store, mapParts, element, pointer.current);
  }, [mapParts, store]);

  const wide = matchMedia('(min-width: 800px)').matches;
  return (
    <section className="map-pane" aria-label={words.mapArea} data-status={status}>
      <div ref={container} className="map" />
      {status === 'loading' ? <p className="map-status">{words.loadingMap}</p> : null}
      {status === 'failed' ? <p className="map-status">{words.mapFailed}</p> : null}
      <LayerControl startOpen={wide} />
      <output ref={pointer} className="pointer" title={words.pointer} aria-live="off" />
    </section>
  );
}

/**
 * Starts the map as soon as its code and the record are there: at once, before React draws the
 * lists, which would only hold it up. Returns how to stop.
 */
function startWhenLoaded(
  store: AtlasStore,
  mapParts: Promise<MapParts>,
  element: HTMLElement,
  pointer: HTMLElement | null,
): () => void {
  let parts: MapParts | null = null;
  let stop: (() => void) | null = null;
  let ended = false;
  const start = () => {
    const record = recordOf(store.getState());
    if (ended || stop || !parts || !record) return;
    // Set first: the start itself changes the store.
    stop = () => {};
    try {
      stop = runMap({ store, record, parts, element, pointer });
    } catch {
      store.getState().setMap('failed');
      store.getState().notify({ key: 'map' });
    }
  };
  const unsubscribe = store.subscribe(start);
  mapParts.then(
    (loaded) => {
      parts = loaded;
      start();
    },
    () => store.getState().setMap('failed'),
  );
  return () => {
    ended = true;
    unsubscribe();
    stop?.();
  };
}
