import type { Box, Scale } from './reach.ts';

/** Single precision rounds degrees by less. */
const BOX_SLACK = 1e-5;

// Boxes in an array of west, south, east and north, by number.

/** The square of a distance in metres that two boxes are at least apart. */
export function boxesApart2(
  boxesA: Float32Array,
  a: number,
  boxesB: Float32Array,
  b: number,
  scale: Scale,
): number {
  const x = gap(boxesA, 4 * a, boxesB, 4 * b) * scale.x;
  const y = gap(boxesA, 4 * a + 1, boxesB, 4 * b + 1) * scale.y;
  return x * x + y * y;
}

/** Degrees between two boxes along an axis; 0 where their spans meet. */
function gap(boxesA: Float32Array, a: number, boxesB: Float32Array, b: number): number {
  const after = (boxesB[b] as number) - (boxesA[a + 2] as number);
  if (after > 0) return after;
  const before = (boxesA[a] as number) - (boxesB[b + 2] as number);
  return before > 0 ? before : 0;
}

export function boxesMeet(boxesA: Float32Array, a: number, boxesB: Float32Array, b: number) {
  return gap(boxesA, 4 * a, boxesB, 4 * b) === 0 && gap(boxesA, 4 * a + 1, boxesB, 4 * b + 1) === 0;
}

/** The latitude half-way between two boxes. */
export function middleLat(
  boxesA: Float32Array,
  a: number,
  boxesB: Float32Array,
  b: number,
): number {
  const southA = boxesA[4 * a + 1] as number;
  const northA = boxesA[4 * a + 3] as number;
  const southB = boxesB[4 * b + 1] as number;
  const northB = boxesB[4 * b + 3] as number;
  return (southA + northA + southB + northB) / 4;
}

/** How far off a latitude those half-way between a place in each box are at most, degrees. */
export function middleLatsOff(
  boxesA: Float32Array,
  a: number,
  boxesB: Float32Array,
  b: number,
  lat: number,
): number {
  const south = ((boxesA[4 * a + 1] as number) + (boxesB[4 * b + 1] as number)) / 2;
  const north = ((boxesA[4 * a + 3] as number) + (boxesB[4 * b + 3] as number)) / 2;
  return Math.max(lat - south, north - lat);
}

/** Writes the box over a run of vertices. */
export function writeBox(
  boxes: Float32Array,
  box: number,
  vertices: Float64Array,
  from: number,
  count: number,
): void {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (let i = 2 * from; i < 2 * (from + count); i += 2) {
    const lon = vertices[i] as number;
    const lat = vertices[i + 1] as number;
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  boxes[4 * box] = west - BOX_SLACK;
  boxes[4 * box + 1] = south - BOX_SLACK;
  boxes[4 * box + 2] = east + BOX_SLACK;
  boxes[4 * box + 3] = north + BOX_SLACK;
}

/** So wide that single precision does not cut anything off. */
export const loosened = ([west, south, east, north]: Box): Box => [
  west - BOX_SLACK,
  south - BOX_SLACK,
  east + BOX_SLACK,
  north + BOX_SLACK,
];

/** The box over a run of boxes. */
export function joined(boxes: Float32Array, from: number, to: number): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 4 * from; i < 4 * to; i += 4) {
    box[0] = Math.min(box[0], boxes[i] as number);
    box[1] = Math.min(box[1], boxes[i + 1] as number);
    box[2] = Math.max(box[2], boxes[i + 2] as number);
    box[3] = Math.max(box[3], boxes[i + 3] as number);
  }
  return box;
}
