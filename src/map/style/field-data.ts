import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { formatUncertainty } from '#domain/format.ts';
import type { FieldPoint, HerePoint, MapView } from '../types.ts';
import { groundCircle } from './circles.ts';

export interface HereProperties {
  part: 'ring' | 'dot';
  /** How far off it may be, to stand beside the dot. */
  accuracy: string;
}

export interface RouteProperties {
  part: 'line' | 'stop';
  /** Places among the stops, several where they lie at one point; '' at the start. */
  label: string;
}

/** My position: the ring within which I am, true to scale, and a dot in its middle. */
export function hereData(here: HerePoint | null): FeatureCollection<Geometry, HereProperties> {
  if (!here) return collection([]);
  const at = [here.lon, here.lat];
  const accuracy = `±${formatUncertainty(here.accuracyM, 'en')}`;
  return collection<HereProperties>([
    feature(groundCircle(at, here.accuracyM), { part: 'ring', accuracy }),
    feature({ type: 'Point', coordinates: at }, { part: 'dot', accuracy }),
  ]);
}

/** A route as one line, its start, and its stops with their numbers. */
export function routeData(
  route: MapView['route'] = null,
): FeatureCollection<Geometry, RouteProperties> {
  if (!route || route.length < 2) return collection([]);
  const coordinates = route.map(([lon, lat]) => [lon, lat]);
  const [start = []] = coordinates;
  return collection<RouteProperties>([
    feature({ type: 'LineString', coordinates }, { part: 'line', label: '' }),
    feature({ type: 'Point', coordinates: start }, { part: 'stop', label: '' }),
    ...numbered(coordinates.slice(1)).map(({ at, places }) =>
      feature<RouteProperties>(
        { type: 'Point', coordinates: at },
        { part: 'stop', label: rangesText(places) },
      ),
    ),
  ]);
}

/** The stops' places by point: numbers over one another could not be read. */
function numbered(stops: readonly number[][]): { at: number[]; places: number[] }[] {
  const byPoint = new Map<string, { at: number[]; places: number[] }>();
  for (const [i, at] of stops.entries()) {
    const there = byPoint.get(String(at)) ?? { at, places: [] };
    byPoint.set(String(at), there);
    there.places.push(i + 1);
  }
  return [...byPoint.values()];
}

/** `1, 3–5` of ascending numbers. */
function rangesText(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of numbers) {
    const before = ranges.at(-1);
    if (before && before[1] === number - 1) before[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', ');
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
