import type { Geometry, GeometryCollection, Position } from 'geojson';
import { isOnPaper, MAP_HEIGHT, MAP_WIDTH, type Projection, type Spot } from './projection.ts';

/** What can be drawn. Degrees, WGS 84. */
export type PaperGeometry = Exclude<Geometry, GeometryCollection>;

/** Detail finer than this many units does not show in print. */
const FINEST = 0.4;

const fixed = (value: number) => Number(value.toFixed(1));

export const isArea = ({ type }: PaperGeometry): boolean => type.endsWith('Polygon');

/** The lines of a geometry as SVG path data; those wholly off the paper are left out. */
export function pathOf(geometry: PaperGeometry, projection: Projection): string {
  return linesOf(geometry)
    .map((line) => linePath(line.map(projection.point), isArea(geometry)))
    .join('');
}

function linesOf(geometry: PaperGeometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

function linePath(points: Spot[], closes: boolean): string {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const isOff =
    Math.max(...xs) < 0 ||
    Math.min(...xs) > MAP_WIDTH ||
    Math.max(...ys) < 0 ||
    Math.min(...ys) > MAP_HEIGHT;
  if (isOff) return '';
  let last: Spot | null = null;
  const kept = points.filter((point, index) => {
    const isEnd = index === 0 || index === points.length - 1;
    const isFar =
      !last || Math.max(Math.abs(point[0] - last[0]), Math.abs(point[1] - last[1])) >= FINEST;
    if (isEnd || isFar) last = point;
    return isEnd || isFar;
  });
  const text = kept.map(([x, y]) => `${fixed(x)},${fixed(y)}`).join('L');
  return `M${text}${closes ? 'Z' : ''}`;
}

/** The points of a geometry on the paper. */
export function pointsOf(geometry: PaperGeometry, projection: Projection): Spot[] {
  if (geometry.type === 'Point') return [projection.point(geometry.coordinates)];
  if (geometry.type === 'MultiPoint') return geometry.coordinates.map(projection.point);
  return [];
}

/** Whether any of a geometry is on the paper. */
export function isDrawn(geometry: PaperGeometry, projection: Projection): boolean {
  return pathOf(geometry, projection) !== '' || pointsOf(geometry, projection).some(isOnPaper);
}

/** The first vertex on the paper, to which a number is set. */
export function labelPoint(geometry: PaperGeometry, projection: Projection): Spot | null {
  const points = pointsOf(geometry, projection);
  const corners = linesOf(geometry).flat().map(projection.point);
  return [...points, ...corners].find(isOnPaper) ?? null;
}
