import proj4 from 'proj4';
import type { Position, SitingGeometry } from '#domain/geometry/types.ts';
import { toWkb } from '../../oracle/wkb.ts';
import type { Scene } from './scene.ts';

/** UTM zone 49 N on WGS 84: the usual choice for the whole of Shanxi. */
export const UTM_SRID = 32649;
const toUtm = proj4('+proj=utm +zone=49 +datum=WGS84 +units=m +no_defs');

/** Lengths on the map are 0.9996 to 1.0007 of the true ones where our scene lies. */
export const utmToleranceM = (distanceM: number): number => 0.1 + 0.0008 * distanceM;

/** A geometry with its vertices on the map; edges are straight there, which changes centimetres. */
export function projected(geometry: SitingGeometry): SitingGeometry {
  const point = ([x = 0, y = 0]: Position): Position => toUtm.forward([x, y]);
  const run = (points: Position[]) => points.map(point);
  const rings = (runs: Position[][]) => runs.map(run);
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: point(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { ...geometry, coordinates: run(geometry.coordinates) };
    case 'MultiLineString':
    case 'Polygon':
      return { ...geometry, coordinates: rings(geometry.coordinates) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map(rings) };
  }
}

const made = new WeakMap<Scene, Buffer[]>();

/** Shapes of a scene on the map, as bytes; made once for all engines that want them. */
export function projectedWkb(scene: Scene): Buffer[] {
  const known = made.get(scene);
  if (known) return known;
  const bytes = scene.shapes.map(({ geometry }) => toWkb(projected(geometry)));
  made.set(scene, bytes);
  return bytes;
}
