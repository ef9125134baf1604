import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { FieldPoint, HerePoint, MapView } from '../types.ts';
import { groundCircle } from './circles.ts';

export interface HereProperties {
  part: 'ring' | 'dot';
  /** How far off it may be, to stand beside the dot. */
  accuracy: string;
}

export interface RouteProperties {
  part: 'line' | 'stop';
  /** Place among the stops; '' at the start. */
  label: string;
}

/** My position: the ring within which I am, true to scale, and a dot in its middle. */
export function hereData(here: HerePoint | null): FeatureCollection<Geometry, HereProperties> {
  if (!here) return collection([]);
  const at = [here.lon, here.lat];
  const accuracy = `±${accuracyText(here.accuracyM)}`;
  return collection<HereProperties>([
    feature(groundCircle(at, here.accuracyM), { part: 'ring', accuracy }),
    feature({ type: 'Point', coordinates: at }, { part: 'dot', accuracy }),
  ]);
}

/** Rounded up: the ring must not promise more than the device does. */
function accuracyText(metres: number): string {
  return metres > 999 ? `${Math.ceil(metres / 100) / 10} km` : `${Math.ceil(metres)} m`;
}

/** A route as one line, its start, and its stops with their numbers. */
export function routeData(
  route: MapView['route'] = null,
): FeatureCollection<Geometry, RouteProperties> {
  if (!route || route.length < 2) return collection([]);
  const coordinates = route.map(([lon, lat]) => [lon, lat]);
  return collection<RouteProperties>([
    feature({ type: 'LineString', coordinates }, { part: 'line', label: '' }),
    ...coordinates.map((at, place) =>
      feature<RouteProperties>(
        { type: 'Point', coordinates: at },
        { part: 'stop', label: place === 0 ? '' : String(place) },
      ),
    ),
  ]);
}

/** The user's own places. */
export function fieldPointData(
  points: readonly FieldPoint[],
): FeatureCollection<Geometry, { title: string }> {
  return collection(
    points.map(({ lon, lat, title }) =>
      feature({ type: 'Point', coordinates: [lon, lat] }, { title }),
    ),
  );
}

function feature<P>(geometry: Geometry, properties: P): Feature<Geometry, P> {
  return { type: 'Feature', geometry, properties };
}

function collection<P>(features: Feature<Geometry, P>[]): FeatureCollection<Geometry, P> {
  return { type: 'FeatureCollection', features };
}
