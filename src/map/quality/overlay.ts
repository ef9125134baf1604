import { GeoJSONSource, type LayerSpecification, type Map as MapLibreMap } from 'maplibre-gl';
import { applyLayers } from '../apply-layers.ts';
import { LAYERS, QUALITY_SOURCE } from '../style/ids.ts';
import { contextOf, type LayerInput } from '../style/layer-kit.ts';
import { qualityData } from '../style/quality-data.ts';
import {
  MUTED,
  qualityAreaLayers,
  qualityRiverLayers,
  qualityTopLayers,
} from '../style/quality-layers.ts';
import type { MapView, QualityMark } from '../types.ts';
import { addQualityImages } from './images.ts';

export type QualityDrawing = { quality: MapView['quality']; layers: LayerInput };

const NO_MARKS: readonly QualityMark[] = [];

/**
 * Draws the quality layer and makes the record beneath it faint. Its source, layers and images are
 * put on the map by its first drawing, and again when another style has replaced ours.
 */
export class QualityOverlay {
  #map: MapLibreMap;
  #marks: readonly QualityMark[] | null = null;
  /** What the map has been given, by the layer beneath which it was put. */
  #layers = new Map<string | undefined, LayerSpecification[]>();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Sets what differs from the last drawing; the map's style must be there. */
  draw({ quality, layers }: QualityDrawing): void {
    const marks = quality?.marks ?? NO_MARKS;
    const context = contextOf(layers);
    addQualityImages(this.#map, marks, context.lang, context.theme);
    this.#drawData(marks);
    this.#drawLayers(qualityAreaLayers(), LAYERS.territories);
    this.#drawLayers(qualityRiverLayers(context), LAYERS.names);
    this.#drawLayers(qualityTopLayers(context), undefined);
    this.#mute(Boolean(quality));
  }

  #drawData(marks: readonly QualityMark[]): void {
    const source = this.#map.getSource(QUALITY_SOURCE);
    if (!source) {
      this.#map.addSource(QUALITY_SOURCE, { type: 'geojson', data: qualityData(marks) });
    } else if (marks !== this.#marks && source instanceof GeoJSONSource) {
      void source.setData(qualityData(marks));
    }
    this.#marks = marks;
  }

  #drawLayers(next: LayerSpecification[], before: string | undefined): void {
    const place = before && this.#map.getLayer(before) ? before : undefined;
    for (const layer of next) {
      if (!this.#map.getLayer(layer.id)) this.#map.addLayer(layer, place);
    }
    applyLayers(this.#map, this.#layers.get(before) ?? [], next);
    this.#layers.set(before, next);
  }

  #mute(isMuted: boolean): void {
    for (const [layer, property, value] of MUTED) {
      if (!this.#map.getLayer(layer)) continue;
      const name = property as Parameters<MapLibreMap['setPaintProperty']>[1];
      this.#map.setPaintProperty(layer, name, isMuted ? value : undefined, { validate: false });
    }
  }
}
