import { isOnPaper, type Projection } from './projection.ts';

/** A place that may be named on the map. Degrees, WGS 84. */
export interface NamedPlace {
  id: string;
  name: string;
  at: readonly [lon: number, lat: number];
}

export interface PlacedLabel {
  id: string;
  name: string;
  x: number;
  y: number;
}

/** Units that a character of a label takes, and its height. */
const CHARACTER = 9.5;
const LINE = 12;

/** Names of places on the paper, as many as find room beside each other; earlier ones first. */
export function placedLabels(places: readonly NamedPlace[], projection: Projection): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const { id, name, at } of places) {
    const [x, y] = projection.point([...at]);
    const label = { id, name, x, y };
    const fits = isOnPaper([x + widthOf(label), y]) && isOnPaper([x, y - LINE]);
    if (fits && placed.every((other) => !overlap(label, other))) placed.push(label);
  }
  return placed;
}

const widthOf = ({ name }: PlacedLabel) =>
  5 + [...name].reduce((sum, sign) => sum + (sign > '\u2fff' ? 1 : 0.55), 0) * CHARACTER;

function overlap(a: PlacedLabel, b: PlacedLabel): boolean {
  const apart = a.x + widthOf(a) < b.x || b.x + widthOf(b) < a.x;
  return !apart && Math.abs(a.y - b.y) < LINE;
}
