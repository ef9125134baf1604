import { distance } from '@turf/turf';
import type { Position as LonLat } from 'geojson';
import type { AtlasFeature } from './types.ts';

/** Metres; the true distance lies between. */
export interface DistanceRange {
  min: number;
  max: number;
}

/** Every vertex of a geometry. */
function vertices(coordinates: unknown): LonLat[] {
  if (!Array.isArray(coordinates)) return [];
  if (typeof coordinates[0] === 'number') return [coordinates as LonLat];
  return coordinates.flatMap(vertices);
}

/**
 * Great-circle distance in metres from a point to a feature's nearest site, less and plus the
 * radius within which the feature lies, never below 0. Null for features without a point, and for
 * outlines and lines, whose nearest vertex says too little.
 */
export function distanceRange(from: LonLat, feature: AtlasFeature): DistanceRange | null {
  const { geometry, properties } = feature;
  const isPoint = geometry?.type === 'Point' || geometry?.type === 'MultiPoint';
  const radius = properties.position?.radiusM ?? null;
  if (!geometry || !isPoint || radius === null) return null;
  const nominal = Math.min(
    ...vertices(geometry.coordinates).map((site) => distance(from, site, { units: 'meters' })),
  );
  return { min: Math.max(0, nominal - radius), max: nominal + radius };
}

/** Features with a point, nearest first by their nominal distance. */
export function nearest(
  from: LonLat,
  features: readonly AtlasFeature[],
): { feature: AtlasFeature; range: DistanceRange }[] {
  return features
    .flatMap((feature) => {
      const range = distanceRange(from, feature);
      return range ? [{ feature, range }] : [];
    })
    .sort((a, b) => a.range.min + a.range.max - (b.range.min + b.range.max));
}
