import type { FeatureCollection } from 'geojson';
import {
  type ErrorEvent,
  GeoJSONSource,
  type LayerSpecification,
  type Map as MapLibreMap,
  type StyleSpecification,
} from 'maplibre-gl';
import type { Basemap, OnlineBasemap } from '#domain/basemap.ts';
import type { AtlasFeature } from '#domain/types.ts';
import { applyLayers } from './apply-layers.ts';
import { watchOnline } from './online.ts';
import { QualityView } from './quality-view.ts';
import { isOnlineRaster, isOwnLayer, SOURCES } from './style/ids.ts';
import { type LayerInput, SYSTEM_FONTS } from './style/layer-kit.ts';
import { type Emphasis, type Marks, marksOf } from './style/marks.ts';
import { fontsOf, mergeStyles } from './style/online.ts';
import { countyLabels } from './style/shapes.ts';
import {
  buildLayers,
  buildStyle,
  type RecordData,
  recordData,
  type StyleData,
} from './style/style.ts';
import type { MapView } from './types.ts';

const KEPT_PROBLEMS = 50;

interface DrawingOptions {
  basemap: Basemap;
  view: MapView;
  online: OnlineBasemap | null;
  events: { onBasemapFailed(): void };
}

/** Keeps what the map shows equal to the view, and the embedded basemap beneath it if need be. */
export class MapDrawing {
  readonly map: MapLibreMap;
  readonly problems: string[] = [];
  view: MapView;
  #basemap: Basemap;
  #countyLabels;
  #online: OnlineBasemap | null;
  #base: LayerInput['base'] = 'embedded';
  #fonts = SYSTEM_FONTS;
  #pointerHover: string | null = null;
  #isStyled = false;
  /** What the map has been given last, to tell what differs. */
  #data: RecordData;
  #dataFeatures: readonly AtlasFeature[];
  #byId: ReadonlyMap<string, AtlasFeature>;
  #emphasis: Emphasis;
  #marks: Marks;
  #layers: LayerSpecification[];
  #layersKey = '';
  /** Sources whose data changed before the style was there to take it. */
  #stale = new Set<string>();
  #quality: QualityView;

  /** @param newMap makes the map with our style; what it throws passes through */
  constructor(options: DrawingOptions, newMap: (style: StyleSpecification) => MapLibreMap) {
    const { basemap, view, online } = options;
    this.view = view;
    this.#basemap = basemap;
    this.#countyLabels = countyLabels(basemap);
    this.#online = online;
    this.#dataFeatures = view.features;
    this.#data = recordData(view.features, basemap);
    this.#byId = indexOf(view.features);
    this.#emphasis = this.#wantedEmphasis();
    this.#marks = marksOf(this.#byId, this.#emphasis);
    this.#layers = buildLayers(this.#input(), online);
    this.map = newMap(this.#style());
    this.#quality = new QualityView(this.map, () => this.#draw());
    this.map.on('style.load', () => {
      this.#isStyled = true;
      this.#quality.forget();
      this.#draw();
    });
    // Until the context is back, MapLibre has no style to change; what changes meanwhile is kept.
    this.map.on('webglcontextlost', () => {
      this.#isStyled = false;
    });
    this.#showTheme();
    const handleOnline = online && this.#watch(online, options.events.onBasemapFailed);
    this.map.on('error', (event) => {
      if (!handleOnline?.(event)) this.#note(event);
    });
  }

  update(view: MapView): void {
    this.view = view;
    this.#draw();
  }

  /** The feature beneath the pointer, drawn at once rather than after a round through the app. */
  setPointerHover(id: string | null): void {
    this.#pointerHover = id;
    this.#draw();
  }

  #draw(): void {
    this.#drawFeatures();
    this.#drawMarks();
    this.#drawLayers();
    if (!this.#isStyled) return;
    for (const id of this.#stale) this.#setData(id);
    this.#stale.clear();
    this.#quality.draw({ quality: this.view.quality, layers: this.#input() });
  }

  #drawFeatures(): void {
    const { features } = this.view;
    if (features === this.#dataFeatures) return;
    this.#dataFeatures = features;
    this.#data = recordData(features, this.#basemap);
    this.#byId = indexOf(features);
    const { points, minor, areas, rivers, circles } = SOURCES;
    for (const id of [points, minor, areas, rivers, circles]) this.#stale.add(id);
    // The marks are pieces of the features, so they are cut anew as well.
    this.#emphasis = { selectedId: null, hoveredId: null, relatedIds: [] };
    this.#marks = { type: 'FeatureCollection', features: [] };
    this.#stale.add(SOURCES.marks);
  }

  #drawMarks(): void {
    const wanted = this.#wantedEmphasis();
    const { selectedId, hoveredId, relatedIds } = this.#emphasis;
    const isSame =
      wanted.selectedId === selectedId &&
      wanted.hoveredId === hoveredId &&
      isSameList(wanted.relatedIds, relatedIds);
    if (isSame) return;
    this.#emphasis = wanted;
    this.#marks = marksOf(this.#byId, wanted);
    this.#stale.add(SOURCES.marks);
  }

  #drawLayers(): void {
    const input = this.#input();
    const key = JSON.stringify(input);
    if (!this.#isStyled || key === this.#layersKey) return;
    this.#layersKey = key;
    this.#showTheme();
    const next = buildLayers(input, this.#online);
    applyLayers(this.map, this.#layers, next);
    this.#layers = next;
  }

  #setData(id: string): void {
    const source = this.map.getSource(id);
    const data = this.#sourceData()[id];
    if (source instanceof GeoJSONSource && data) void source.setData(data);
  }

  #sourceData(): Record<string, FeatureCollection> {
    const { points, minor, areas, rivers, circles } = this.#data;
    return {
      [SOURCES.points]: points,
      [SOURCES.minor]: minor,
      [SOURCES.areas]: areas,
      [SOURCES.rivers]: rivers,
      [SOURCES.circles]: circles,
      [SOURCES.marks]: this.#marks,
    };
  }

  #wantedEmphasis(): Emphasis {
    const { selectedId, hoveredId, relatedIds } = this.view;
    return { selectedId, hoveredId: hoveredId ?? this.#pointerHover, relatedIds };
  }

  #input(): LayerInput {
    const { theme, lang, selectedCounty } = this.view;
    return { theme, lang, county: selectedCounty, base: this.#base, fonts: this.#fonts };
  }

  #style(): StyleSpecification {
    const data: StyleData = {
      ...this.#data,
      basemap: this.#basemap,
      countyLabels: this.#countyLabels,
      marks: this.#marks,
    };
    return buildStyle(this.#input(), this.#online, data);
  }

  /** For the stylesheet: controls follow the map's theme. */
  #showTheme(): void {
    this.map.getContainer().dataset.mapTheme = this.view.theme;
  }

  #watch(online: OnlineBasemap, onBasemapFailed: () => void): (event: ErrorEvent) => boolean {
    return watchOnline(this.map, online, {
      onReady: () => {
        this.#base = 'online';
        this.#draw();
      },
      onFailed: () => {
        this.#dropOnline(online);
        onBasemapFailed();
      },
      merge: (next) => {
        this.#base = 'online';
        this.#fonts = fontsOf(next);
        const ours = this.#style();
        this.#layers = ours.layers;
        return mergeStyles(next, ours);
      },
    });
  }

  /** Back to the embedded basemap alone. */
  #dropOnline(online: OnlineBasemap): void {
    const wasMerged = this.#base === 'online';
    this.#online = null;
    this.#base = 'embedded';
    this.#fonts = SYSTEM_FONTS;
    if (online.type === 'style') {
      if (!wasMerged) return;
      const ours = this.#style();
      this.#layers = ours.layers;
      this.map.setStyle(ours, { diff: true });
      return;
    }
    for (const { id, ...layer } of this.#layers) {
      const source = 'source' in layer ? layer.source : undefined;
      if (isOwnLayer(id) && typeof source === 'string' && isOnlineRaster(source)) {
        this.map.removeLayer(id);
        this.map.removeSource(source);
      }
    }
    this.#draw();
  }

  #note({ error }: ErrorEvent): void {
    // Requests that a newer one replaced were stopped on purpose.
    if (error instanceof Error && error.name === 'AbortError') return;
    if (this.problems.length < KEPT_PROBLEMS) this.problems.push(error.message);
  }
}

/** By content: callers that derive the ids make a new list each time. */
function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((id, index) => id === b[index]));
}

function indexOf(features: readonly AtlasFeature[]): ReadonlyMap<string, AtlasFeature> {
  return new Map(features.map((feature) => [feature.properties.id, feature]));
}
