import type { FeatureCollection } from 'geojson';
import { GeoJSONSource, type LayerSpecification, type Map as MapLibreMap } from 'maplibre-gl';
import { applyLayers } from '../apply-layers.ts';
import { LAYERS, SITE_SOURCES } from '../style/ids.ts';
import { contextOf, type LayerInput } from '../style/layer-kit.ts';
import { batchData, siteData, zoneData } from '../style/site-data.ts';
import { type SiteLayerInput, siteGroundLayers, siteTopLayers } from '../style/site-layers.ts';
import type { BatchSite, MapView, SiteZone, ViewSite } from '../types.ts';
import { addSiteImages } from './images.ts';

/** What the site check shows. */
export interface SiteDrawing extends SiteLayerInput {
  view: Pick<MapView, 'site' | 'siteZones' | 'sites'>;
  layers: LayerInput;
}

const NO_ZONES: readonly SiteZone[] = [];
const NO_SITES: readonly BatchSite[] = [];

/**
 * Draws the site, the zones of its findings and the pins of many sites. Its sources, layers and
 * images are put on the map by its first drawing, and again when another style has replaced ours.
 */
export class SiteOverlay {
  #map: MapLibreMap;
  #given: { site: ViewSite | null; zones: readonly SiteZone[]; sites: readonly BatchSite[] };
  #data: Record<string, FeatureCollection>;
  #ground: LayerSpecification[] = [];
  #top: LayerSpecification[] = [];

  constructor(map: MapLibreMap) {
    this.#map = map;
    this.#given = { site: null, zones: NO_ZONES, sites: NO_SITES };
    this.#data = {
      [SITE_SOURCES.site]: siteData(null),
      [SITE_SOURCES.zones]: zoneData(NO_ZONES),
      [SITE_SOURCES.batch]: batchData(NO_SITES),
    };
  }

  /** Sets what differs from the last drawing; the map's style must be there. */
  draw({ view, layers, ...input }: SiteDrawing): void {
    this.#drawData(view);
    const context = contextOf(layers);
    addSiteImages(this.#map, context.theme);
    this.#ground = this.#drawLayers(
      this.#ground,
      siteGroundLayers(context, input),
      this.#map.getLayer(LAYERS.names) ? LAYERS.names : undefined,
    );
    this.#top = this.#drawLayers(this.#top, siteTopLayers(context, input), undefined);
  }

  #drawData({ site = null, siteZones = NO_ZONES, sites = NO_SITES }: SiteDrawing['view']): void {
    const { site: oldSite, zones: oldZones, sites: oldSites } = this.#given;
    this.#given = { site, zones: siteZones, sites };
    this.#setData(SITE_SOURCES.site, site === oldSite ? null : () => siteData(site));
    this.#setData(SITE_SOURCES.zones, siteZones === oldZones ? null : () => zoneData(siteZones));
    this.#setData(SITE_SOURCES.batch, sites === oldSites ? null : () => batchData(sites));
  }

  /** @param make gives the new data; null when they are as before */
  #setData(id: string, make: null | (() => FeatureCollection)): void {
    const data = make?.() ?? this.#data[id];
    if (!data) return;
    this.#data[id] = data;
    const source = this.#map.getSource(id);
    if (!source) this.#map.addSource(id, { type: 'geojson', data });
    else if (make && source instanceof GeoJSONSource) void source.setData(data);
  }

  #drawLayers(
    previous: LayerSpecification[],
    next: LayerSpecification[],
    before: string | undefined,
  ): LayerSpecification[] {
    for (const layer of next) {
      if (!this.#map.getLayer(layer.id)) this.#map.addLayer(layer, before);
    }
    applyLayers(this.#map, previous, next);
    return next;
  }
}
