import type {
  MapGeoJSONFeature,
  Map as MapLibreMap,
  PointLike,
  Point as ScreenPoint,
} from 'maplibre-gl';
import { BATCH_LAYER, LAYERS, QUALITY_LAYERS } from './style/ids.ts';

/** Sites closer on the screen than this, in CSS pixels, cannot be told apart by a click. */
export const COINCIDENT_PIXELS = 4;

/** What lies beneath a point of the screen. */
export type Hit =
  | { type: 'cluster'; clusterId: number; count: number; lonLat: [number, number] }
  | { type: 'site'; index: number; name: string }
  | { type: 'features'; ids: string[]; name: { zh: string; en: string } }
  | null;

interface SiteHit {
  feature: MapGeoJSONFeature;
  lonLat: [number, number];
  distance: number;
  at: ScreenPoint;
}

/**
 * The pin of a compared site, or else the cluster, sites, rivers or zones at a point of the screen. Symbols are larger than the places
 * they stand for, so of several hit the nearest counts, together with those that coincide with it.
 * A cluster goes before a site that coincides with it: the site is drawn for emphasis only and the
 * cluster holds it. Territories are no hit, for then there would be no empty ground, but for those
 * that the quality layer colours; its symbols go before all else, for they lie above.
 *
 * @param slack CSS pixels around the point that count as hit
 */
export function pick(map: MapLibreMap, point: ScreenPoint, slack: number): Hit {
  const box: [PointLike, PointLike] = [
    [point.x - slack, point.y - slack],
    [point.x + slack, point.y + slack],
  ];
  const [pin] = query(map, box, [BATCH_LAYER]);
  if (pin) {
    const { index, name } = pin.properties;
    return { type: 'site', index: Number(index), name: String(name) };
  }
  const covering = siteHits(map, point, box, [QUALITY_LAYERS.sites]);
  const sites = covering.length > 0 ? covering : siteHits(map, point, box, SITE_LAYERS);
  const nearest = sites[0];
  if (nearest) {
    const coincident = sites.filter(({ at }) => at.dist(nearest.at) <= COINCIDENT_PIXELS);
    const cluster = coincident.find(({ feature }) => feature.layer.id === LAYERS.clusters);
    return cluster ? clusterHit(cluster) : featuresHit(coincident.map(({ feature }) => feature));
  }
  const rivers = query(map, box, [LAYERS.rivers]);
  if (rivers.length > 0) return featuresHit(rivers);
  const zones = query(map, box, [LAYERS.zones]);
  if (zones.length > 0) return featuresHit(zones);
  const [area] = query(map, box, [QUALITY_LAYERS.areas]);
  return area ? featuresHit([area]) : null;
}

const SITE_LAYERS = [LAYERS.marks, LAYERS.points, LAYERS.minor, LAYERS.clusters];

function siteHits(
  map: MapLibreMap,
  point: ScreenPoint,
  box: [PointLike, PointLike],
  layers: string[],
): SiteHit[] {
  return query(map, box, layers)
    .flatMap((feature) => {
      if (feature.geometry.type !== 'Point') return [];
      const [lon, lat] = feature.geometry.coordinates;
      if (lon === undefined || lat === undefined) return [];
      const at = map.project([lon, lat]);
      const lonLat: [number, number] = [lon, lat];
      return [{ feature, lonLat, at, distance: at.dist(point) }];
    })
    .sort((a, b) => a.distance - b.distance);
}

function query(map: MapLibreMap, box: [PointLike, PointLike], layers: string[]) {
  const present = layers.filter((id) => map.getLayer(id));
  return present.length > 0 ? map.queryRenderedFeatures(box, { layers: present }) : [];
}

function clusterHit({ feature, lonLat }: SiteHit): Hit {
  const { cluster_id: clusterId, point_count: count } = feature.properties;
  return { type: 'cluster', clusterId: Number(clusterId), count: Number(count), lonLat };
}

function featuresHit(features: MapGeoJSONFeature[]): Hit {
  const ids = [...new Set(features.map(({ properties }) => String(properties.id)))];
  const { name, nameEn } = features[0]?.properties ?? {};
  return { type: 'features', ids, name: { zh: String(name ?? ''), en: String(nameEn ?? '') } };
}
