import { useEffect, useRef } from 'react';
import type { loadBasemap, loadConfig } from '#data/load.ts';
import { formatLonLat } from '#domain/format.ts';
import type { AtlasRecord } from '#domain/record.ts';
import type { AtlasFeature } from '#domain/types.ts';
import { LayerControl } from '#features/layers/LayerControl.tsx';
import { WORDS, type Words } from '#i18n/words.ts';
import type { AtlasMap, MapEvents, MapView, MapWords } from '#map/atlas-map.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { drawnFeatures, recordOf, selectedFeature, viewOf } from '#store/selectors.ts';
import type { AtlasState } from '#store/state.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';
import { onSystemTheme, resolveTheme } from './appearance.ts';
import { QualityOnMap } from './quality/with-map.ts';

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

interface RunningMap {
  store: AtlasStore;
  record: AtlasRecord;
  parts: MapParts;
  element: HTMLElement;
  pointer: HTMLElement | null;
}

/** Starts the map and keeps it in step with the store, without React. Returns how to stop it. */
function runMap({ store, record, parts, element, pointer }: RunningMap): () => void {
  const state = store.getState();
  const events: MapEvents = {
    // The map may be a frame behind the layer switches.
    onSelect: (ids) => {
      const now = store.getState();
      now.pick(ids.filter(isDrawn(now, quality.of(now))));
    },
    onHover: (id) => store.getState().hover(id),
    onCamera: (camera) => store.getState().moved(camera),
    onPointer: (lonLat) => {
      // Written straight to the page: it changes with every frame.
      if (pointer) pointer.textContent = lonLat ? formatLonLat(lonLat) : '';
    },
    onIdle: () => store.getState().setMap('ready'),
    onBasemapFailed: () => store.getState().notify({ key: 'basemap' }),
    onLocateFailed: () => store.getState().notify({ key: 'locate' }),
  };
  const quality = new QualityOnMap(() => refresh());
  const map = parts.code.createAtlasMap(element, {
    basemap: parts.basemap.value,
    view: { ...mapView(state), quality: quality.of(state) },
    camera: state.camera,
    bounds: startBounds(record, state),
    online: parts.config.value.basemap,
    words: mapWords(WORDS[state.lang]),
    events,
  });
  const draw = (now: AtlasState) => map.update({ ...mapView(now), quality: quality.of(now) });
  const refresh = () => draw(store.getState());
  const stopTheme = onSystemTheme(refresh);
  const stopStore = store.subscribe((now, before) => {
    if (now.lang !== before.lang) map.setWords(mapWords(WORDS[now.lang]));
    if (now.camera === before.camera) draw(now);
    if (now.fly && now.fly !== before.fly) fly(store, map, now);
  });
  if (state.fly) fly(store, map, state);
  return () => {
    stopStore();
    stopTheme();
    map.destroy();
  };
}

/** Whether a feature is drawn, by its id. */
function isDrawn(state: AtlasState, quality: MapView['quality']): (id: string) => boolean {
  const marked = quality?.marks.map(({ feature }) => feature) ?? [];
  const drawn = new Set([...drawnFeatures(state), ...marked].map((feature) => feature.id));
  return (id) => drawn.has(id);
}

function fly(store: AtlasStore, map: AtlasMap, { fly: target }: AtlasState): void {
  if (!target) return;
  map.flyTo(target);
  store.getState().flown();
}

const NO_IDS: readonly string[] = [];

type Bounds = [west: number, south: number, east: number, north: number];
const SHANXI: Bounds = [110.2, 34.6, 114.6, 40.8];

function mapView(state: AtlasState): MapView {
  const selected = selectedFeature(state);
  return {
    features: drawnFeatures(state),
    selectedId: state.selected,
    hoveredId: state.hovered,
    relatedIds: selected ? related(selected) : NO_IDS,
    selectedCounty: selected && !selected.geometry ? selected.properties.county : null,
    theme: resolveTheme(state.theme),
    lang: state.lang,
  };
}

/** Linked features; a jurisdiction is linked with all that lies in it, which marks nothing. */
function related({ properties: p }: AtlasFeature): readonly string[] {
  return p.kind === 'jurisdiction' && p.county === p.place
    ? NO_IDS
    : p.links.map((link) => link.id);
}

/** What the map shows at first: what is selected, or the boxes that the plans print. */
function startBounds(record: AtlasRecord, state: AtlasState): Bounds {
  const selected = selectedFeature(state);
  const view = selected && viewOf(selected);
  if (view && 'bounds' in view) return view.bounds;
  const plans = record.plans.filter(
    ({ id }) => id === (selected?.properties.plan ?? state.filters.plan ?? id),
  );
  if (plans.length === 0) return SHANXI;
  const boxes = plans.map((plan) => plan.bbox);
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}

function mapWords(words: Words): MapWords {
  const { zoomIn, zoomOut, resetNorth, locate, locateFailed, attribution, cluster } =
    words.mapWords;
  return {
    title: words.map,
    zoomIn,
    zoomOut,
    resetNorth,
    locate,
    locateFailed,
    attribution,
    toggleAttribution: words.mapWords.toggleAttribution,
    clusterOf: cluster,
  };
}
