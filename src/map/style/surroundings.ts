import { buffer, coordAll, simplify } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { SitingGeometry } from '#domain/geometry/types.ts';
import { groundCircle } from './circles.ts';

/** Shapes are thinned to this share of the radius first: beneath what the eye can tell. */
const TOLERANCE = 0.02;
/** Past so many vertices thinning goes on: building the outline takes time with their square. */
const MAX_VERTICES = 1000;
const METRES_PER_DEGREE = 111_195;

/**
 * Outline of all that lies within `radiusM` metres of a geometry, on the mean sphere; right to
 * about 2 % of the radius, for drawing only. Null when the radius is not above 0.
 */
export function surroundings(
  geometry: SitingGeometry,
  radiusM: number,
): Polygon | MultiPolygon | null {
  if (!(radiusM > 0)) return null;
  if (geometry.type === 'Point') return groundCircle(geometry.coordinates, radiusM);
  const thinned = thin(geometry, (radiusM * TOLERANCE) / METRES_PER_DEGREE);
  return buffer(thinned, radiusM, { units: 'meters', steps: 16 })?.geometry ?? null;
}

/** @param tolerance degrees; grows until few enough vertices are left */
function thin(geometry: SitingGeometry, tolerance: number): SitingGeometry {
  if (geometry.type === 'MultiPoint') return geometry;
  const thinned = simplify(geometry, { tolerance });
  const isDone = coordAll(thinned).length <= MAX_VERTICES || tolerance > 1;
  return isDone ? thinned : thin(thinned, tolerance * 2);
}
