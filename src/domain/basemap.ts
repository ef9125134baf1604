import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon } from 'geojson';

/** The embedded basemap as `geodata/basemap.geojson` holds it: context that no plan states. */
export interface BasemapProperties {
  class: 'county' | 'context' | 'river' | 'town';
  id: string;
  name: string;
  nameEn: string;
  approximate?: boolean;
  /** Towns only: 1 city … 3 small town. */
  rank?: number;
}

export type BasemapFeature = Feature<
  Polygon | MultiPolygon | LineString | Point,
  BasemapProperties
>;
export type Basemap = FeatureCollection<BasemapFeature['geometry'], BasemapProperties>;

/**
 * An online basemap that the deployer names in `config.json`; none by default. `offline` is the
 * deployer's word that its terms allow tiles to be kept on a device.
 */
export type OnlineBasemap =
  | { type: 'style'; url: string }
  | { type: 'xyz'; url: string; attribution: string; maxZoom: number; offline?: true }
  | { type: 'tianditu'; key: string; offline?: true };

export const TIANDITU_MAX_ZOOM = 18;

/**
 * The finest zoom at which an online basemap shows more, in MapLibre's levels of 512 pixels; closer
 * in, its pictures are only drawn larger. Null where it does not say.
 */
export function finestZoom(online: OnlineBasemap): number | null {
  if (online.type === 'style') return null;
  return (online.type === 'xyz' ? online.maxZoom : TIANDITU_MAX_ZOOM) - 1;
}
