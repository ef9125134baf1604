import { coordAll } from '@turf/turf';
import type { LineString, Point, Polygon, Position } from 'geojson';
import type { SitingGeometry } from '#domain/geometry/types.ts';
import type { DrawMode } from '../types.ts';

/** Each corner is a handle of its own; with more the tool gets slow and the handles hide the shape. */
const EDITABLE_CORNERS = 500;
/** About 0.1 m: finer than anyone points. */
const DECIMALS = 6;

/** What the tool makes and can edit; polygons without holes. */
export type DrawnGeometry = Point | LineString | Polygon;

export type ShapeMode = Exclude<DrawMode, 'edit'>;

const SHAPE_MODES: Record<DrawnGeometry['type'], ShapeMode> = {
  Point: 'point',
  LineString: 'line',
  Polygon: 'polygon',
};

/** Whether the tool can edit a geometry: one part, no holes, not too many corners. */
export function isEditable(geometry: SitingGeometry): geometry is DrawnGeometry {
  if (!(geometry.type in SHAPE_MODES)) return false;
  if (geometry.type === 'Polygon' && geometry.coordinates.length !== 1) return false;
  return coordAll(geometry).length <= EDITABLE_CORNERS;
}

/** The mode that draws a geometry's type. */
export function modeOf({ type }: DrawnGeometry): ShapeMode {
  return SHAPE_MODES[type];
}

/** The same geometry with coordinates of two numbers to `decimals` places. */
export function rounded(geometry: DrawnGeometry, decimals = DECIMALS): DrawnGeometry {
  const round = (position: Position) =>
    position.slice(0, 2).map((value) => Number(value.toFixed(decimals)));
  if (geometry.type === 'Point') return { type: 'Point', coordinates: round(geometry.coordinates) };
  if (geometry.type === 'LineString') {
    return { type: 'LineString', coordinates: geometry.coordinates.map(round) };
  }
  return { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(round)) };
}

/** Whether two geometries have the same coordinates. */
export function isSameShape(a: SitingGeometry | null, b: SitingGeometry | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Whether a line has a length and a polygon three corners. */
export function isWhole(geometry: DrawnGeometry): boolean {
  const corners = new Set(coordAll(geometry).map(String)).size;
  return corners >= { Point: 1, LineString: 2, Polygon: 3 }[geometry.type];
}
