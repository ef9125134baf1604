import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bearing, pointToPolygonDistance, rewind } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { LEAST_SURVEYED_M } from '../../src/domain/positions/device.ts';
import type { Method } from '../../src/domain/types.ts';
import type { Faults } from './faults.ts';
import { SHARED_TABLES } from './schema.ts';
import { type Row, readTable } from './tables.ts';

export interface BoundaryProperties {
  id: string;
  name: string;
  nameEn: string;
  approximate: boolean;
  radiusM: number;
  basis: string;
  basisEn: string;
}

export type Boundary = Feature<Polygon | MultiPolygon, BoundaryProperties>;

/** How a place may be located; official outlines come in by feature. */
export type PlaceMethod = Exclude<Method, 'official'>;

type LonLat = [number, number];

export interface Place {
  id: string;
  name: string;
  nameEn: string;
  kind: string;
  county: string;
  /** WGS 84, or null for a place that stands for its whole county. */
  lonLat: [number, number] | null;
  radiusM: number | null;
  method: PlaceMethod;
  basis: string;
  basisEn: string;
  row: Row;
}

/** A coarse centre line of a river from a published data set. */
export type Course = Feature<
  LineString,
  { id: string; name: string; nameEn: string; radiusM: number; source: string }
>;

/** Places, county outlines and coarse river courses, cross-checked. */
export interface Gazetteer {
  places: Map<string, Place>;
  boundaries: Map<string, Boundary>;
  courses: Map<string, Course>;
}

export function readGazetteer(seeds: string, faults: Faults): Gazetteer {
  const boundaries = readBoundaries(join(seeds, 'boundaries'));
  const places = new Map<string, Place>();
  for (const row of readTable(seeds, 'places', SHARED_TABLES.places, faults)) {
    const place = toPlace(row as unknown as Row);
    checkPlace(place, boundaries);
    places.set(place.id, place);
  }
  for (const place of places.values()) checkBearing(place, places);
  return { places, boundaries, courses: readCourses(seeds) };
}

function readBoundaries(folder: string): Map<string, Boundary> {
  const boundaries = new Map<string, Boundary>();
  const files = readdirSync(folder).filter((name) => name.endsWith('.geojson'));
  for (const file of files.sort()) {
    const boundary = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Boundary;
    // An outline may come wound either way; what is published follows the right-hand rule.
    boundaries.set(boundary.properties.id, rewind(boundary, { reverse: false }) as Boundary);
  }
  return boundaries;
}

function readCourses(seeds: string): Map<string, Course> {
  const file = join(seeds, 'boundaries', 'context', 'rivers-gshhg.geojson');
  if (!existsSync(file)) return new Map();
  const collection = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection;
  const courses = collection.features as Course[];
  return new Map(courses.map((course) => [course.properties.id, course]));
}

function toPlace(row: Row): Place {
  const lon = row.number('lon');
  const lat = row.number('lat');
  return {
    id: row.cell('id'),
    name: row.cell('name'),
    nameEn: row.cell('name_en'),
    kind: row.cell('kind'),
    county: row.cell('county'),
    lonLat: lon === null || lat === null ? null : [lon, lat],
    radiusM: row.number('radius_m'),
    method: row.cell('method') as PlaceMethod,
    basis: row.cell('basis'),
    basisEn: row.cell('basis_en'),
    row,
  };
}

/** The least radius that each way of locating can honestly claim, metres. */
const LEAST_RADIUS_M: Record<PlaceMethod, number> = {
  surveyed: LEAST_SURVEYED_M,
  plan: 30,
  gazetteer: 150,
  relative: 300,
  estimate: 2500,
  area: 0,
};

function checkPlace(place: Place, boundaries: Map<string, Boundary>): void {
  const { row, method, lonLat, radiusM } = place;
  if (method === 'area') {
    if (lonLat || radiusM !== null) row.fault('lon', 'no coordinates for method "area"');
  } else if (!lonLat) {
    row.fault('lon', `longitude and latitude for method "${method}"`);
  } else if (radiusM === null || radiusM < LEAST_RADIUS_M[method]) {
    row.fault('radius_m', `at least ${LEAST_RADIUS_M[method]} for method "${method}"`);
  }
  const boundary = boundaries.get(place.county);
  if (!boundary) {
    row.fault('county', 'a county that has an outline in seeds/boundaries');
  } else if (lonLat) {
    const outside = distanceOutside(lonLat, boundary);
    const allowed = (radiusM ?? 0) + boundary.properties.radiusM;
    if (outside > allowed) {
      row.fault(
        'lon',
        `a point in ${place.county} (it lies ${Math.round(outside)} m outside, ` +
          `its radius and the outline's allow ${allowed} m)`,
      );
    }
  }
}

/** More than this off the printed bearing contradicts it. */
const BEARING_SLACK = 60;

const COMPASS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'];

/** Fault when a place does not lie where the plan says it lies, seen from its anchor. */
function checkBearing(place: Place, places: Map<string, Place>): void {
  const { row, lonLat, method } = place;
  const printed = row.cell('bearing');
  const anchor = places.get(row.cell('anchor'));
  if (!anchor && (method === 'relative' || printed || row.cell('anchor'))) {
    row.fault('anchor', 'the id of the place that the bearing is taken from');
  }
  if (!anchor?.lonLat || !lonLat) return;
  const off = bearingOff(anchor.lonLat, lonLat, printed);
  if (printed === '' || off > BEARING_SLACK) {
    row.fault('bearing', `the bearing from ${anchor.id} (the points give ${Math.round(off)}° off)`);
  }
}

/** Degrees between a printed bearing and that of two points. */
function bearingOff(anchor: LonLat, lonLat: LonLat, printed: string): number {
  const wanted = COMPASS.indexOf(printed) * 45;
  return Math.abs(((bearing(anchor, lonLat) - wanted + 540) % 360) - 180);
}

/**
 * Whether a point lies where a plan says it lies from another. "West of the town" is said loosely:
 * anything between south-west and north-west, and a little.
 */
export function fitsBearing(anchor: LonLat, lonLat: LonLat, printed: string): boolean {
  return bearingOff(anchor, lonLat, printed) <= BEARING_SLACK;
}

/** Metres from a point to the outline, 0 inside. */
function distanceOutside(lonLat: [number, number], boundary: Boundary): number {
  return Math.max(0, pointToPolygonDistance(lonLat, boundary, { units: 'meters' }));
}

/** Fault when a place of the plan's own county lies outside the box that the plan prints. */
export function checkPlanBox(
  place: Place,
  box: readonly [number, number, number, number],
  slackM: number,
  row: Row,
): void {
  if (!place.lonLat) return;
  const [lon, lat] = place.lonLat;
  const metresPerDegree = 111_320;
  const west = (box[0] - lon) * metresPerDegree * Math.cos((lat * Math.PI) / 180);
  const east = (lon - box[2]) * metresPerDegree * Math.cos((lat * Math.PI) / 180);
  const south = (box[1] - lat) * metresPerDegree;
  const north = (lat - box[3]) * metresPerDegree;
  const outside = Math.max(west, east, south, north, 0);
  if (outside > slackM + (place.radiusM ?? 0)) {
    row.fault(
      'place',
      `a place in the plan's printed box (${place.id} lies ${Math.round(outside)} m outside)`,
    );
  }
}
