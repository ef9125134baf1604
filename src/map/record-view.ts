import type { FeatureCollection } from 'geojson';
import { GeoJSONSource, type Map as MapLibreMap } from 'maplibre-gl';
import type { Basemap } from '#domain/basemap.ts';
import type { AtlasFeature } from '#domain/types.ts';
import { SOURCES } from './style/ids.ts';
import { type Emphasis, type Marks, marksOf } from './style/marks.ts';
import { type RecordData, recordData } from './style/style.ts';
import type { MapView } from './types.ts';

const NO_EMPHASIS: Emphasis = { selectedId: null, hoveredId: null, relatedIds: [] };

/** The record's features and the marks on them, as the map's sources have them or soon will. */
export class RecordView {
  #basemap: Basemap;
  #features: readonly AtlasFeature[];
  #data: RecordData;
  #byId: ReadonlyMap<string, AtlasFeature>;
  #emphasis: Emphasis;
  #marks: Marks;
  /** Sources whose data the map has not been given yet. */
  #stale = new Set<string>();

  constructor(basemap: Basemap, view: MapView) {
    this.#basemap = basemap;
    this.#features = view.features;
    this.#data = recordData(view.features, basemap);
    this.#byId = indexOf(view.features);
    this.#emphasis = emphasisOf(view, null);
    this.#marks = marksOf(this.#byId, this.#emphasis);
  }

  get data(): RecordData & { marks: Marks } {
    return { ...this.#data, marks: this.#marks };
  }

  /**
   * Makes anew what differs from before.
   *
   * @param pointerHover id of the feature beneath the pointer; what lists point at goes before it
   */
  follow(view: MapView, pointerHover: string | null): void {
    this.#followFeatures(view.features);
    const wanted = emphasisOf(view, pointerHover);
    if (isSameEmphasis(wanted, this.#emphasis)) return;
    this.#emphasis = wanted;
    this.#marks = marksOf(this.#byId, wanted);
    this.#stale.add(SOURCES.marks);
  }

  /** Gives the map, which must have a style, what has been made anew. */
  apply(map: MapLibreMap): void {
    for (const id of this.#stale) {
      const source = map.getSource(id);
      const data = this.#sourceData()[id];
      if (source instanceof GeoJSONSource && data) void source.setData(data);
    }
    this.#stale.clear();
  }

  #followFeatures(features: readonly AtlasFeature[]): void {
    if (features === this.#features) return;
    this.#features = features;
    this.#data = recordData(features, this.#basemap);
    this.#byId = indexOf(features);
    // The marks are pieces of the features, so they are cut anew as well.
    this.#emphasis = NO_EMPHASIS;
    this.#marks = { type: 'FeatureCollection', features: [] };
    for (const id of Object.keys(this.#sourceData())) this.#stale.add(id);
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
}

function emphasisOf(view: MapView, pointerHover: string | null): Emphasis {
  const { selectedId, hoveredId, relatedIds } = view;
  return { selectedId, hoveredId: hoveredId ?? pointerHover, relatedIds };
}

function isSameEmphasis(a: Emphasis, b: Emphasis): boolean {
  return (
    a.selectedId === b.selectedId &&
    a.hoveredId === b.hoveredId &&
    isSameList(a.relatedIds, b.relatedIds)
  );
}

/** By content: callers that derive the ids make a new list each time. */
function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((id, index) => id === b[index]));
}

function indexOf(features: readonly AtlasFeature[]): ReadonlyMap<string, AtlasFeature> {
  return new Map(features.map((feature) => [feature.properties.id, feature]));
}
