import type { DistanceRange } from '../distance.ts';
import { geodesicM } from '../geometry/geodesic.ts';
import type { LonLat } from '../geometry/outline.ts';
import type { AtlasFeature } from '../types.ts';
import { nearestSite, type Origin } from './nearby.ts';
import { shortOrder } from './route.ts';

/** A place on a route: its site nearest to the start, within whose radius it truly lies. */
export interface Stop {
  feature: AtlasFeature;
  at: LonLat;
  radiusM: number;
  /** Metres from the stop before, or from the start. */
  leg: DistanceRange;
}

export interface Route {
  stops: Stop[];
  total: DistanceRange;
}

type Place = Pick<Stop, 'at' | 'radiusM'>;

/** True where a feature has a place that one can go to. */
export function isReachable({ geometry, properties }: AtlasFeature): boolean {
  return geometry !== null && properties.position?.radiusM != null;
}

/** A short order in which to visit features from a start, as ids; by straight lines. */
export function orderStops(start: Origin, features: readonly AtlasFeature[]): string[] {
  const reachable = features.filter(isReachable);
  const places = [startOf(start), ...reachable.map((feature) => placeOf(start, feature))];
  const lengths = places.map(({ at }) =>
    places.map((other) => (other.at === at ? 0 : geodesicM([...at], [...other.at]))),
  );
  return shortOrder(lengths).flatMap((stop) => reachable[stop - 1]?.id ?? []);
}

/** The way through features in the order given, with the range of each leg; by straight lines. */
export function routeOf(start: Origin, features: readonly AtlasFeature[]): Route {
  let before = startOf(start);
  const stops = features.filter(isReachable).map((feature): Stop => {
    const place = placeOf(start, feature);
    const stop = { feature, ...place, leg: legOf(before, place) };
    before = place;
    return stop;
  });
  const sum = (end: keyof DistanceRange) => stops.reduce((all, { leg }) => all + leg[end], 0);
  return { stops, total: { min: sum('min'), max: sum('max') } };
}

function startOf({ lon, lat, accuracyM }: Origin): Place {
  return { at: [lon, lat], radiusM: accuracyM };
}

function placeOf({ lon, lat }: Origin, { geometry, properties }: AtlasFeature): Place {
  const start: LonLat = [lon, lat];
  return {
    at: geometry ? nearestSite(start, geometry) : start,
    radiusM: properties.position?.radiusM ?? 0,
  };
}

function legOf(a: Place, b: Place): DistanceRange {
  const nominal = geodesicM([...a.at], [...b.at]);
  const doubt = a.radiusM + b.radiusM;
  return { min: Math.max(0, nominal - doubt), max: nominal + doubt };
}
