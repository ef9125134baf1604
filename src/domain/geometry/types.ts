import type {
  LineString,
  MultiLineString,
  MultiPoint,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';

export type { Position };

/** What sites, zones and features may be. Degrees (WGS 84); edges are straight in longitude and latitude. */
export type SitingGeometry =
  | Point
  | MultiPoint
  | LineString
  | MultiLineString
  | Polygon
  | MultiPolygon;

/** Something that a site is held against; its true place lies within `radiusM` metres of the geometry. */
export interface Shape {
  geometry: SitingGeometry;
  radiusM: number;
}

/** How a site as drawn lies to one shape as drawn. Metres on the WGS 84 ellipsoid. */
export interface Hit {
  /** Position of the shape among those that were packed. */
  shape: number;
  /** Least distance; 0 where they touch or overlap. */
  distanceM: number;
  /**
   * How deep they overlap: however the site is moved by less than this, some part of it stays in
   * the shape (or some part of the shape in the site). 0 where they do not overlap in an area.
   */
  depthM: number;
  /** Least distance from the site to the shape's border where the whole site lies inside; else 0. */
  marginM: number;
}
