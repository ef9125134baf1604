import type { DistanceRange } from '../distance.ts';
import { azimuth } from '../geometry/azimuth.ts';
import { frameAt, frameDistance, nearestAlong } from '../geometry/frame.ts';
import { geodesicM } from '../geometry/geodesic.ts';
import { measure } from '../geometry/measure.ts';
import { type LonLat, outlineOf } from '../geometry/outline.ts';
import type { AtlasFeature, FeatureGeometry } from '../types.ts';
import { type Wind, windOf } from './winds.ts';

/** Where one measures from; degrees, WGS 84. The true place lies within `accuracyM` metres of it. */
export interface Origin {
  lon: number;
  lat: number;
  accuracyM: number;
}

/** How a feature lies to an origin. */
export interface Nearby {
  feature: AtlasFeature;
  /** Metres to where both are said to be; 0 inside an area. */
  nominalM: number;
  range: DistanceRange;
  /** Null where the true direction may be more than half a right angle off. */
  wind: Wind | null;
}

/** The sine of 45°: farther aside, what is said to lie east may lie north. */
const MOST_ASIDE = Math.SQRT1_2;

/**
 * How a feature lies to an origin: the distance's range takes in the feature's radius and the
 * origin's accuracy. Null for features without a place, and for whole counties, in which one is or
 * is not.
 */
export function nearbyOf(origin: Origin, feature: AtlasFeature): Nearby | null {
  const { geometry } = feature;
  const radiusM = feature.properties.position?.radiusM ?? null;
  if (!geometry || radiusM === null || isCounty(feature)) return null;
  const from: LonLat = [origin.lon, origin.lat];
  const doubtM = radiusM + origin.accuracyM;
  const marginM = marginInside(from, geometry);
  if (marginM > 0) {
    return {
      feature,
      nominalM: 0,
      range: { min: 0, max: Math.max(0, doubtM - marginM) },
      wind: null,
    };
  }
  const site = nearestSite(from, geometry);
  const nominalM = geodesicM([...from], [...site]);
  return {
    feature,
    nominalM,
    range: { min: Math.max(0, nominalM - doubtM), max: nominalM + doubtM },
    wind: doubtM < MOST_ASIDE * nominalM ? windOf(azimuth(from, site)) : null,
  };
}

/** Whether one has gone farther than the positions are good for. */
export function hasMoved(from: Origin, to: Origin): boolean {
  const doubtM = Math.max(from.accuracyM, to.accuracyM);
  return geodesicM([from.lon, from.lat], [to.lon, to.lat]) > doubtM;
}

/** True for a county or city that the record outlines whole. */
export function isCounty({ geometry, properties: p }: AtlasFeature): boolean {
  const isArea = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
  return isArea && p.kind === 'jurisdiction' && p.county === p.place;
}

/** Metres from a point inside an area to its border; 0 outside, and for lines and points. */
function marginInside([lon, lat]: LonLat, geometry: FeatureGeometry): number {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return 0;
  return measure({ type: 'Point', coordinates: [lon, lat] }, geometry).marginM;
}

/** The point of a geometry's sites, lines or borders that is nearest. */
export function nearestSite(from: LonLat, geometry: FeatureGeometry): LonLat {
  const frame = frameAt(...from);
  let least = Infinity;
  let nearest: LonLat = from;
  for (const chain of outlineOf(geometry).chains) {
    chain.forEach((end, i) => {
      const start = (chain.length > 1 && chain[i - 1]) || end;
      const foot = along(start, end, nearestAlong(frame, ...start, ...end));
      const apart = frameDistance(frame, ...foot);
      if (apart >= least) return;
      least = apart;
      nearest = foot;
    });
  }
  return nearest;
}

/** The point between two at a share of the way, straight in longitude and latitude. */
const along = ([lonA, latA]: LonLat, [lonB, latB]: LonLat, t: number): LonLat => [
  lonA + t * (lonB - lonA),
  latA + t * (latB - latA),
];
