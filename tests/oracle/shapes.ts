import type { MultiPolygon, Polygon } from 'geojson';
import type { Position } from '#domain/geometry/types.ts';
import type { Random } from './random.ts';

/** A ring seen from its centre: turns once around it, each vertex in another direction. */
export type Star = readonly Position[];

/** Puts a star at a place, larger or smaller, and closes it. */
export function ring(star: Star, [x = 0, y = 0]: Position, scale = 1): Position[] {
  const points = star.map(([dx = 0, dy = 0]) => [x + dx * scale, y + dy * scale]);
  return [...points, ...points.slice(0, 1)];
}

/**
 * A star of random directions and lengths, its centre strictly inside.
 *
 * @param count vertices, 3 or more
 * @param reach longest distance of a vertex from the centre; the shortest is a third of it
 */
export function roughStar(random: Random, count: number, reach: number): Star {
  const step = (2 * Math.PI) / count;
  const turn = random.between(0, step);
  return Array.from({ length: count }, (_, i) => {
    // Less than half a turn from one vertex to the next, three vertices included.
    const angle = turn + (i + random.between(0, 0.45)) * step;
    const length = reach * random.between(1 / 3, 1);
    return [length * Math.cos(angle), length * Math.sin(angle)];
  });
}

/** Directions with no common divisor, anticlockwise: multiples of them never share a ray. */
const DIRECTIONS: readonly Position[] = [
  [1, 0],
  [3, 1],
  [2, 1],
  [1, 1],
  [1, 2],
  [1, 3],
  [0, 1],
  [-1, 2],
  [-1, 1],
  [-2, 1],
  [-1, 0],
  [-2, -1],
  [-1, -1],
  [-1, -2],
  [0, -1],
  [1, -2],
  [1, -1],
  [2, -1],
];

/** A star whose vertices are whole numbers of `unit`, at most 9 of them from the centre. */
export function latticeStar(random: Random, unit: number): Star {
  const kept = DIRECTIONS.filter(() => random.chance(0.45));
  if (!surrounds(kept)) return latticeStar(random, unit);
  return kept.map(([dx = 0, dy = 0]) => {
    const times = random.whole(1, 3) * unit;
    return [dx * times, dy * times];
  });
}

/** True where each direction is followed by one less than half a turn on. */
function surrounds(directions: readonly Position[]): boolean {
  if (directions.length < 3) return false;
  return directions.every(([x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = directions[(i + 1) % directions.length] ?? [];
    return x * nextY - y * nextX > 0;
  });
}

/**
 * A polygon of a star, with a hole of the same form half the time; a hole may touch the outer ring
 * in one vertex.
 */
export function polygonOf(random: Random, star: Star, at: Position): Polygon {
  const outer = ring(star, at, 4);
  if (random.chance(0.5)) return { type: 'Polygon', coordinates: [outer] };
  const touching = random.chance(0.3) ? random.whole(0, star.length - 1) : -1;
  const inner = star.map(([dx = 0, dy = 0], i) => (i === touching ? [4 * dx, 4 * dy] : [dx, dy]));
  return { type: 'Polygon', coordinates: [outer, ring(inner, at).reverse()] };
}

/**
 * Two polygons side by side, and sometimes a third in the hole of the first.
 *
 * @param apart how far the second lies to the east: more than both reach
 */
export function severalOf(random: Random, star: Star, at: Position, apart: number): MultiPolygon {
  const [x = 0, y = 0] = at;
  const first = polygonOf(random, star, at);
  const parts = [first, polygonOf(random, star, [x + apart, y])];
  if (first.coordinates.length > 1 && random.chance(0.5)) {
    parts.push({ type: 'Polygon', coordinates: [ring(star, at, 0.5)] });
  }
  return { type: 'MultiPolygon', coordinates: parts.map(({ coordinates }) => coordinates) };
}
