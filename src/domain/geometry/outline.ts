import type { Box } from './reach.ts';
import type { SitingGeometry } from './types.ts';

/** Longitude and latitude in degrees. */
export type LonLat = readonly [number, number];
export type Chain = readonly LonLat[];

/** A geometry taken apart. */
export interface Outline {
  /** Rings, lines, and points as chains of one vertex. */
  chains: readonly Chain[];
  /** The rings of each polygon; empty for points and lines. */
  polygons: readonly (readonly Chain[])[];
}

/** Takes a geometry apart as it is. */
export function outlineOf(geometry: SitingGeometry): Outline {
  // GeoJSON's types let a position be of any length.
  const { type, coordinates } = geometry as unknown as Strict;
  switch (type) {
    case 'Point':
      return { chains: [[coordinates]], polygons: [] };
    case 'MultiPoint':
      return { chains: coordinates.map((point) => [point]), polygons: [] };
    case 'LineString':
      return { chains: [coordinates], polygons: [] };
    case 'MultiLineString':
      return { chains: coordinates, polygons: [] };
    case 'Polygon':
      return { chains: coordinates, polygons: [coordinates] };
    case 'MultiPolygon':
      return { chains: coordinates.flat(), polygons: coordinates };
  }
}

type Strict =
  | { type: 'Point'; coordinates: LonLat }
  | { type: 'MultiPoint' | 'LineString'; coordinates: Chain }
  | { type: 'MultiLineString' | 'Polygon'; coordinates: readonly Chain[] }
  | { type: 'MultiPolygon'; coordinates: readonly (readonly Chain[])[] };

/** For a geometry that nothing can be measured to: without vertices, or with one not finite. */
export function unmeasurable(geometry: SitingGeometry): Error {
  const shown = JSON.stringify(geometry).slice(0, 200);
  return new Error(`Geometry without vertices, or with one that is not finite: ${shown}`);
}

/**
 * A point inside each polygon that has an extent: the middle of the longest stretch that the
 * polygon has of the parallel half-way up its outer ring.
 */
export function innerPoints({ polygons }: Outline): LonLat[] {
  return polygons.flatMap((rings) => {
    const lats = (rings[0] ?? []).map(([, lat]) => lat);
    const south = lats.reduce((a, b) => Math.min(a, b));
    const lat = (south + lats.reduce((a, b) => Math.max(a, b))) / 2;
    const lons = rings.flatMap((ring) => meetingsWithParallel(ring, lat)).sort((a, b) => a - b);
    let widest = 0;
    let inner: LonLat[] = [];
    for (let i = 0; i + 1 < lons.length; i += 2) {
      const [west = 0, east = 0] = lons.slice(i, i + 2);
      if (east - west > widest) inner = [[(west + east) / 2, lat]];
      widest = Math.max(widest, east - west);
    }
    return inner;
  });
}

/** Longitudes at which a ring crosses a parallel. */
function meetingsWithParallel(ring: Chain, lat: number): number[] {
  return ring.flatMap(([lonB, latB], i) => {
    const [lonA, latA] = ring[i - 1] ?? [lonB, latB];
    if (latA > lat === latB > lat) return [];
    return [lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA)];
  });
}

/** The box over points; not finite where one of them is not, or there are none. */
export function extentOf(points: readonly LonLat[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}
