import { extentOf, type LonLat } from './outline.ts';

const BITS = 16;

/** How far along a Hilbert curve a cell of a 65,536 × 65,536 grid lies: near cells, near numbers. */
export function hilbert(column: number, row: number): number {
  let x = column;
  let y = row;
  let distance = 0;
  for (let bit = BITS - 1; bit >= 0; bit--) {
    const right = (x >> bit) & 1;
    const up = (y >> bit) & 1;
    distance = distance * 4 + ((3 * right) ^ up);
    if (up === 1) continue;
    // The curve enters the lower quarters turned: mirrored on the right, and then its axes swapped.
    const mirror = right === 1 ? (1 << BITS) - 1 : 0;
    const turned = x ^ mirror;
    x = y ^ mirror;
    y = turned;
  }
  return distance;
}

const MOST_POINTS = 2 ** 21;

/**
 * Numbers of points in their order along a Hilbert curve over their extent; of points in one cell,
 * the first given comes first. Throws on more than 2 million points.
 */
export function alongCurve(points: readonly LonLat[]): number[] {
  if (points.length > MOST_POINTS) throw new Error(`Too many shapes: ${points.length}`);
  const [west, south, east, north] = extentOf(points);
  const columns = (2 ** BITS - 1) / (east - west || 1);
  const rows = (2 ** BITS - 1) / (north - south || 1);
  // Place on the curve and number in one double, so that a plain numeric sort does.
  const keys = Float64Array.from(points, ([lon, lat], number) => {
    const place = hilbert(Math.floor((lon - west) * columns), Math.floor((lat - south) * rows));
    return place * MOST_POINTS + number;
  });
  return Array.from(keys.sort(), (key) => key % MOST_POINTS);
}
