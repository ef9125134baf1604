import { EARTH_M, metresPerDegree } from './frame.ts';
import { endOf, type Member, startOf } from './member.ts';

/**
 * A plane to rule out in what cannot be nearest: longitudes and latitudes stretched as they are at
 * one latitude. Edges are straight in it, and the distance of two places is right but for the
 * little that `stretch` allows for.
 */
export interface Plane {
  lat: number;
  /** Metres a degree. */
  x: number;
  y: number;
  /** The share by which a degree of longitude changes over one of latitude. */
  change: number;
}

export function planeAt(lat: number): Plane {
  const { x, y, change } = metresPerDegree(lat);
  return { lat, x, y, change };
}

/**
 * At most what a distance may measure in the plane, where the latitudes half-way between the places
 * measured are at most `offDeg` degrees off the plane's.
 */
export function stretch(metres: number, { change }: Plane, offDeg: number): number {
  const angle = metres / EARTH_M;
  return metres * (1 + 2 * (change * offDeg + angle * angle));
}

/** Whether an edge, or a vertex, comes within so many metres of a point in the plane. */
export function meetsInPlane(
  lon: number,
  lat: number,
  withinM: number,
  vertices: Float64Array,
  from: number,
  to: number,
  plane: Plane,
): boolean {
  const within2 = withinM * withinM;
  const scaleX = plane.x;
  const scaleY = plane.y;
  let xA = ((vertices[from] as number) - lon) * scaleX;
  let yA = ((vertices[from + 1] as number) - lat) * scaleY;
  if (xA * xA + yA * yA <= within2) return true;
  for (let i = from + 2; i < to; i += 2) {
    const x = ((vertices[i] as number) - lon) * scaleX;
    const y = ((vertices[i + 1] as number) - lat) * scaleY;
    if (x * x + y * y <= within2) return true;
    const dx = x - xA;
    const dy = y - yA;
    const across = xA * dy - yA * dx;
    // The line comes near enough, and does so between its ends.
    if (
      across * across <= within2 * (dx * dx + dy * dy) &&
      xA * dx + yA * dy < 0 &&
      x * dx + y * dy > 0
    ) {
      return true;
    }
    xA = x;
    yA = y;
  }
  return false;
}

/** The vertex between two others of a run that is nearest to a vertex in the plane. */
export function nearestInPlane(
  of: Float64Array,
  vertex: number,
  vertices: Float64Array,
  from: number,
  to: number,
  plane: Plane,
): number {
  const lon = of[vertex] as number;
  const lat = of[vertex + 1] as number;
  let nearest = from;
  let nearest2 = Infinity;
  for (let i = from; i < to; i += 2) {
    const x = ((vertices[i] as number) - lon) * plane.x;
    const y = ((vertices[i + 1] as number) - lat) * plane.y;
    const apart2 = x * x + y * y;
    if (apart2 >= nearest2) continue;
    nearest2 = apart2;
    nearest = i;
  }
  return nearest;
}

/** A way in the plane: what a degree of longitude and one of latitude are along it, metres. */
export interface Direction {
  x: number;
  y: number;
}

/** The way from one vertex to another; no way at all where they are in one place. */
export function towards(
  verticesA: Float64Array,
  a: number,
  verticesB: Float64Array,
  b: number,
  plane: Plane,
): Direction {
  const x = ((verticesB[b] as number) - (verticesA[a] as number)) * plane.x;
  const y = ((verticesB[b + 1] as number) - (verticesA[a + 1] as number)) * plane.y;
  const length = Math.hypot(x, y) || 1;
  return { x: (x / length) * plane.x, y: (y / length) * plane.y };
}

/** How far along a way (or, `sign` being −1, against it) a block reaches, metres. */
export function farthestAlong(of: Member, block: number, way: Direction, sign: 1 | -1): number {
  const { vertices } = of.of.packed;
  const end = endOf(of, block);
  const x = sign * way.x;
  const y = sign * way.y;
  let farthest = -Infinity;
  for (let i = startOf(of, block); i < end; i += 2) {
    const along = (vertices[i] as number) * x + (vertices[i + 1] as number) * y;
    if (along > farthest) farthest = along;
  }
  return farthest;
}
