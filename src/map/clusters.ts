import type { Position } from 'geojson';
import { GeoJSONSource, type Map as MapLibreMap, MercatorCoordinate } from 'maplibre-gl';
import { COINCIDENT_PIXELS } from './picking.ts';
import { SOURCES } from './style/ids.ts';

/** Zooming in further than this only to tell sites apart tells the reader nothing. */
export const SEPARATION_ZOOM = 16;

/** What a click on a cluster leads to. */
export type Opening = { type: 'zoom'; zoom: number } | { type: 'select'; ids: string[] };

/**
 * Whether zooming in pulls a cluster apart, and how far it must; else the ids it holds.
 * Null when the cluster is gone, because the features changed meanwhile.
 */
export async function openCluster(
  map: MapLibreMap,
  clusterId: number,
  count: number,
): Promise<Opening | null> {
  const source = map.getSource(SOURCES.points);
  if (!(source instanceof GeoJSONSource)) return null;
  try {
    const leaves = await source.getClusterLeaves(clusterId, count, 0);
    const ids = [...new Set(leaves.map(({ properties }) => String(properties?.id)))];
    const sites = leaves.flatMap(({ geometry }) =>
      geometry.type === 'Point' ? [geometry.coordinates] : [],
    );
    if (ids.length === 1 || extentPixels(sites, SEPARATION_ZOOM) <= COINCIDENT_PIXELS) {
      return { type: 'select', ids };
    }
    const zoom = await source.getClusterExpansionZoom(clusterId);
    return zoom <= SEPARATION_ZOOM ? { type: 'zoom', zoom } : { type: 'select', ids };
  } catch {
    // The worker no longer knows the cluster; the next click meets the new ones.
    return null;
  }
}

/** The longer side, in CSS pixels at a zoom level, of the box around the positions. */
function extentPixels(positions: Position[], zoom: number): number {
  const world = 512 * 2 ** zoom;
  const projected = positions.map(([lng = 0, lat = 0]) =>
    MercatorCoordinate.fromLngLat({ lng, lat }),
  );
  return Math.max(span(projected.map(({ x }) => x)), span(projected.map(({ y }) => y))) * world;
}

/** A loop, for a cluster may hold more values than a call may have arguments. */
function span(values: number[]): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return Math.max(0, high - low);
}
