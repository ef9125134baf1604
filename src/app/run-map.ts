import { finestZoom } from '#domain/basemap.ts';
import { formatLonLat } from '#domain/format.ts';
import type { AtlasRecord } from '#domain/record.ts';
import type { AtlasFeature } from '#domain/types.ts';
import { WORDS, type Words } from '#i18n/words.ts';
import type { AtlasMap, MapEvents, MapView, MapWords } from '#map/atlas-map.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { boundsAround, drawnFeatures, selectedFeature, viewOf } from '#store/selectors.ts';
import type { AtlasState } from '#store/state.ts';
import { isContrast, onSystemTheme, resolveTheme } from './appearance.ts';
import { fieldView } from './field-on-map.ts';
import { loadHere, loadSiting } from './later.ts';
import type { MapParts } from './MapPane.tsx';
import { QualityOnMap } from './quality/with-map.ts';
import type { SiteOnMap } from './siting/on-map.ts';

interface RunningMap {
  store: AtlasStore;
  record: AtlasRecord;
  parts: MapParts;
  element: HTMLElement;
  pointer: HTMLElement | null;
}

/** Starts the map and keeps it in step with the store, without React. Returns how to stop it. */
export function runMap({ store, record, parts, element, pointer }: RunningMap): () => void {
  const state = store.getState();
  let siting: SiteOnMap | null = null;
  let sitingAsked = false;
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
    onBasemapFailed: () => {
      store.getState().setBasemap(null);
      store.getState().notify({ key: 'basemap' });
    },
    onLocateFailed: () => store.getState().notify({ key: 'locate' }),
    onLocated: (fix) => void loadHere().then((code) => code.hereWatch(store).fromMap(fix), ignored),
    onToolFailed: () => store.getState().notify({ key: 'tool' }),
    onSite: (index) => siting?.chosen(index),
    onDrawn: (geometry, drawing) => siting?.drawn(geometry, drawing),
  };
  const quality = new QualityOnMap(() => refresh());
  const viewOfState = (now: AtlasState): MapView => ({
    ...mapView(now, siting),
    quality: quality.of(now),
  });
  const map = parts.code.createAtlasMap(element, {
    basemap: parts.basemap.value,
    view: viewOfState(state),
    camera: state.camera,
    bounds: startBounds(record, state),
    online: parts.config.value.basemap,
    words: mapWords(WORDS[state.lang]),
    events,
  });
  const online = parts.config.value.basemap;
  state.setBasemap(online && { finestZoom: finestZoom(online) });
  const refresh = () => map.update(viewOfState(store.getState()));
  /** The site check's code comes when its panel is first opened. */
  const addSiting = async () => {
    sitingAsked = true;
    const code = await loadSiting().catch(() => null);
    if (!code) {
      sitingAsked = false;
      return;
    }
    siting = new code.SiteOnMap(store, map);
    refresh();
  };
  const follow = (now: AtlasState, before: AtlasState) => {
    if (now.check && !sitingAsked) void addSiting();
    if (now.lang !== before.lang) map.setWords(mapWords(WORDS[now.lang]));
    if (now.camera === before.camera) map.update(viewOfState(now));
    if (now.fly && now.fly !== before.fly) fly(store, map, now);
    siting?.follow(now, before);
  };
  const stopTheme = onSystemTheme(refresh);
  const stopStore = store.subscribe(follow);
  if (state.check) void addSiting();
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
  if (target === 'halt') map.halt();
  else map.flyTo(target);
  store.getState().flown();
}

const NO_IDS: readonly string[] = [];
/** The map's own button works on without the ring. */
const ignored = () => undefined;

type Bounds = [west: number, south: number, east: number, north: number];
const SHANXI: Bounds = [110.2, 34.6, 114.6, 40.8];

function mapView(state: AtlasState, siting: SiteOnMap | null): MapView {
  const selected = selectedFeature(state);
  const { highlight } = state.siting;
  return {
    features: drawnFeatures(state),
    selectedId: state.selected,
    hoveredId: state.hovered,
    relatedIds: highlight.length > 0 ? highlight : selected ? related(selected) : NO_IDS,
    selectedCounty: selected && !selected.geometry ? selected.properties.county : null,
    theme: resolveTheme(state.theme),
    contrast: isContrast(state.theme),
    lang: state.lang,
    ...fieldView(state),
    ...siting?.view(state),
  };
}

/** Linked features; a jurisdiction is linked with all that lies in it, which marks nothing. */
function related({ properties: p }: AtlasFeature): readonly string[] {
  return p.kind === 'jurisdiction' && p.county === p.place
    ? NO_IDS
    : p.links.map((link) => link.id);
}

/** What the map shows at first: what is selected or checked, or the boxes that the plans print. */
function startBounds(record: AtlasRecord, state: AtlasState): Bounds {
  const selected = selectedFeature(state);
  const view = selected && viewOf(selected);
  if (view) return view.bounds;
  const { geometry = null, radiusM = 0 } = state.check ?? {};
  const site = geometry && boundsAround(geometry, Math.max(2000, radiusM * 1.5));
  if (site) return site;
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
  const { cluster, ...rest } = words.mapWords;
  return { title: words.map, ...rest, clusterOf: cluster };
}
