import type { LineString, MultiPolygon, Polygon } from 'geojson';
import type { Position, Shape, SitingGeometry } from '#domain/geometry/types.ts';
import { Random } from '../../oracle/random.ts';

/** A part of the earth, degrees. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

export interface BenchSite {
  geometry: SitingGeometry;
  radiusM: number;
}

export interface Scene {
  shapes: Shape[];
  /** Largest uncertainty among the shapes, metres. */
  largestRadiusM: number;
}

/** About as large as Shanxi, so that 100,000 zones lie as dense as in the baseline's runs. */
export const PROVINCE: Box = { west: 110.5, south: 34.8, east: 114.3, north: 40.3 };

const METRES_A_DEGREE = 111_200;

/** The middle part of a box, smaller in length and breadth by a factor. */
export function middleOf({ west, south, east, north }: Box, factor: number): Box {
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const [width, height] = [((east - west) / 2) * factor, ((north - south) / 2) * factor];
  return { west: x - width, south: y - height, east: x + width, north: y + height };
}

/**
 * Zones of 30–300 vertices, 200 m to 3 km from middle to border, some with a hole, in two parts, or
 * of uncertain position; and one line of 30–300 vertices for every 20 zones.
 */
export function makeScene(zones: number, box: Box, seed: number): Scene {
  const random = new Random(seed);
  const shapes: Shape[] = [];
  for (let i = 0; i < zones; i++) {
    shapes.push({ geometry: zone(random, placeIn(random, box)), radiusM: radius(random) });
    if (i % 20 === 0) {
      shapes.push({ geometry: line(random, placeIn(random, box)), radiusM: radius(random) });
    }
  }
  return { shapes, largestRadiusM: Math.max(0, ...new Set(shapes.map(({ radiusM }) => radiusM))) };
}

const RADII = [50, 100, 500, 1000];

function radius(random: Random): number {
  return random.chance(0.1) ? random.pick(RADII) : 0;
}

/** Exact and uncertain points, half of each. */
export function pointSites(count: number, box: Box, seed: number): BenchSite[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => ({
    geometry: { type: 'Point', coordinates: placeIn(random, box) },
    radiusM: random.chance(0.5) ? random.pick([50, 100, 500]) : 0,
  }));
}

/** Grounds of works: 8–30 vertices, 100 m to 1 km from middle to border. */
export function polygonSites(count: number, box: Box, seed: number): BenchSite[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => {
    const outline = border(random, placeIn(random, box), random.whole(8, 30), between(100, 1000));
    return { geometry: { type: 'Polygon', coordinates: [outline] }, radiusM: 0 };
    function between(low: number, high: number): number {
      return low * (high / low) ** random.next();
    }
  });
}

function placeIn(random: Random, { west, south, east, north }: Box): Position {
  return [random.between(west, east), random.between(south, north)];
}

/** A closed ring around a place; its reach swings smoothly, as real outlines do. */
function border(random: Random, [x = 0, y = 0]: Position, count: number, reachM: number) {
  const swings = [2, 3, 5].map((times) => ({ times, phase: random.between(0, 7) }));
  const narrow = Math.cos((y * Math.PI) / 180);
  const points = Array.from({ length: count }, (_, i): Position => {
    const angle = (i / count) * 2 * Math.PI;
    const swing = swings.reduce(
      (sum, { times, phase }) => sum + Math.sin(times * angle + phase),
      0,
    );
    const rough = random.between(0.97, 1);
    const degrees = ((reachM * (1 + 0.15 * swing) * rough) / METRES_A_DEGREE) * 0.7;
    return [x + (degrees / narrow) * Math.cos(angle), y + degrees * Math.sin(angle)];
  });
  return [...points, ...points.slice(0, 1)];
}

function zone(random: Random, at: Position): Polygon | MultiPolygon {
  const reachM = 200 * 15 ** random.next();
  const count = random.whole(30, 300);
  if (random.chance(0.05)) return twoParts(random, at, count, reachM);
  if (!random.chance(0.1)) {
    return { type: 'Polygon', coordinates: [border(random, at, count, reachM)] };
  }
  const inner = Math.round(count / 3);
  const hole = border(random, at, inner, reachM / 3).reverse();
  return { type: 'Polygon', coordinates: [border(random, at, count - inner, reachM), hole] };
}

function twoParts(random: Random, at: Position, count: number, reachM: number): MultiPolygon {
  const [x = 0, y = 0] = at;
  const half = Math.round(count / 2);
  const other = [x, y + (2.5 * reachM) / METRES_A_DEGREE];
  const parts = [at, other].map((place) => [border(random, place, half, reachM)]);
  return { type: 'MultiPolygon', coordinates: parts };
}

/** A river or a railway: 5–30 km that keep their direction by and large. */
function line(random: Random, [x = 0, y = 0]: Position): LineString {
  const count = random.whole(30, 300);
  const step = random.between(5000, 30_000) / count / METRES_A_DEGREE;
  let heading = random.between(0, 2 * Math.PI);
  let [lon, lat] = [x, y];
  const coordinates = Array.from({ length: count }, () => {
    const point = [lon, lat];
    heading += random.between(-0.3, 0.3);
    lon += step * 1.25 * Math.cos(heading);
    lat += step * Math.sin(heading);
    return point;
  });
  return { type: 'LineString', coordinates };
}
