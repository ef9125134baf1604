import Flatbush from 'flatbush';
import type { Position, Shape, SitingGeometry } from '#domain/geometry/types.ts';
import { reachOf } from './engine.ts';
import type { BenchSite } from './scene.ts';

const METRES_A_DEGREE = 110_900;

/** All positions of a geometry, ring by ring. */
export function runsOf(geometry: SitingGeometry): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
  }
}

/** West, south, east and north, in the units of the geometry. */
export function boxOf(geometry: SitingGeometry): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const run of runsOf(geometry)) {
    for (const [x = 0, y = 0] of run) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  return [west, south, east, north];
}

export function boxIndex(shapes: readonly Shape[]): Flatbush {
  const index = new Flatbush(shapes.length);
  for (const { geometry } of shapes) index.add(...boxOf(geometry));
  index.finish();
  return index;
}

/** Shapes whose box comes within reach of the site's box: a few too many, never too few. */
export function candidates(index: Flatbush, site: BenchSite, largestRadiusM: number): number[] {
  const [west, south, east, north] = boxOf(site.geometry);
  const degrees = (reachOf(site) + largestRadiusM) / METRES_A_DEGREE;
  const furthest = Math.max(Math.abs(south), Math.abs(north)) + degrees;
  const wide = degrees / Math.cos((furthest * Math.PI) / 180);
  return index.search(west - wide, south - degrees, east + wide, north + degrees);
}
