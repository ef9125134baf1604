import { booleanIntersects, pointToLineDistance, pointToPolygonDistance } from '@turf/turf';
import type { LineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { SitingGeometry } from '#domain/geometry/types.ts';
import { boxIndex, candidates, runsOf } from './boxes.ts';
import { type EngineKind, localEngine, reachOf } from './engine.ts';

type Shaped = LineString | Polygon | MultiPolygon;

/** Turf's distance of a point to a shape, 0 inside. */
function fromPoint(point: Point, shape: Shaped): number {
  if (shape.type === 'LineString') {
    return pointToLineDistance(point, shape, { units: 'meters' });
  }
  return Math.max(0, pointToPolygonDistance(point, shape, { units: 'meters' }));
}

/** Turf has no distance of two polygons: where they are apart it is that of some vertex. */
function distance(site: SitingGeometry, shape: Shaped): number {
  if (site.type === 'Point') return fromPoint(site, shape);
  if (booleanIntersects(site, shape)) return 0;
  const vertices = (geometry: SitingGeometry) =>
    runsOf(geometry).flatMap((run) =>
      run.map((coordinates): Point => ({ type: 'Point', coordinates })),
    );
  return Math.min(
    ...vertices(site).map((vertex) => fromPoint(vertex, shape)),
    ...vertices(shape).map((vertex) => fromPoint(vertex, site as Polygon)),
  );
}

export const TURF: EngineKind = {
  id: 'turf',
  title: 'Turf behind flatbush',
  // Measured on a sphere: up to 0.34 % off.
  toleranceM: (distanceM) => 0.1 + 0.0034 * distanceM,
  prepare: async ({ shapes, largestRadiusM }) => ({
    build: () => {
      const index = boxIndex(shapes);
      return localEngine((site) =>
        candidates(index, site, largestRadiusM).flatMap((shape) => {
          const { geometry, radiusM } = shapes[shape] ?? {};
          if (!geometry || radiusM === undefined) return [];
          const distanceM = distance(site.geometry, geometry as Shaped);
          return distanceM <= reachOf(site) + radiusM ? [{ shape, distanceM }] : [];
        }),
      );
    },
  }),
};
