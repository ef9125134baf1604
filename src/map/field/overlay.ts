import type { FeatureCollection } from 'geojson';
import { GeoJSONSource, type LayerSpecification, type Map as MapLibreMap } from 'maplibre-gl';
import { applyLayers } from '../apply-layers.ts';
import { fieldPointData, hereData, routeData } from '../style/field-data.ts';
import { fieldGroundLayers, fieldTopLayers } from '../style/field-layers.ts';
import { FIELD_SOURCES, LAYERS } from '../style/ids.ts';
import { contextOf, type LayerInput } from '../style/layer-kit.ts';
import type { MapView } from '../types.ts';

/** What field work shows. */
export interface FieldDrawing {
  view: Pick<MapView, 'here' | 'route' | 'fieldPoints'>;
  layers: LayerInput;
}

const NO_POINTS: NonNullable<MapView['fieldPoints']> = [];

/**
 * Draws my position, a route and the user's own places. Its sources and layers are put on the map
 * by its first drawing, and again when another style has replaced ours.
 */
export class FieldOverlay {
  #map: MapLibreMap;
  /** What each source was made from, to tell what differs. */
  #given = new Map<string, unknown>();
  /** What the map has been given, by the layer beneath which it was put. */
  #layers = new Map<string | undefined, LayerSpecification[]>();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Sets what differs from the last drawing; the map's style must be there. */
  draw({
    view: { here = null, route = null, fieldPoints = NO_POINTS },
    layers,
  }: FieldDrawing): void {
    this.#setData(FIELD_SOURCES.here, here, () => hereData(here));
    this.#setData(FIELD_SOURCES.route, route, () => routeData(route));
    this.#setData(FIELD_SOURCES.points, fieldPoints, () => fieldPointData(fieldPoints));
    const context = contextOf(layers);
    this.#drawLayers(fieldGroundLayers(context), LAYERS.names);
    this.#drawLayers(fieldTopLayers(context), undefined);
  }

  #setData(id: string, from: unknown, make: () => FeatureCollection): void {
    const source = this.#map.getSource(id);
    if (!source) this.#map.addSource(id, { type: 'geojson', data: make() });
    else if (this.#given.get(id) !== from && source instanceof GeoJSONSource) {
      void source.setData(make());
    }
    this.#given.set(id, from);
  }

  #drawLayers(next: LayerSpecification[], before: string | undefined): void {
    const place = before && this.#map.getLayer(before) ? before : undefined;
    for (const layer of next) {
      if (!this.#map.getLayer(layer.id)) this.#map.addLayer(layer, place);
    }
    applyLayers(this.#map, this.#layers.get(before) ?? [], next);
    this.#layers.set(before, next);
  }
}
