import type { AtlasRecord } from '#domain/record.ts';
import { isOnPaper, M_PER_DEGREE, MAP_HEIGHT, MAP_WIDTH, type Projection } from './print-map.ts';

export interface TownLabel {
  id: string;
  name: string;
  x: number;
  y: number;
}

/** Units that a character of a label takes, and its height. */
const CHARACTER = 9.5;
const LINE = 12;

/** Names of towns on the paper, as many as find room beside each other. */
export function townLabels(
  record: AtlasRecord,
  projection: Projection,
  nameOf: (id: string) => string,
): TownLabel[] {
  const placed: TownLabel[] = [];
  for (const { id, geometry, properties } of record.features) {
    if (!TOWNS.has(properties.category) || geometry?.type !== 'Point') continue;
    const [x, y] = projection.point(geometry.coordinates);
    const label = { id, name: nameOf(id), x, y };
    const fits = isOnPaper([x + widthOf(label), y]) && isOnPaper([x, y - LINE]);
    if (fits && placed.every((other) => !overlap(label, other))) placed.push(label);
  }
  return placed;
}

const TOWNS = new Set(['town', 'township', 'street']);

const widthOf = ({ name }: TownLabel) =>
  5 + [...name].reduce((sum, sign) => sum + (sign > '\u2fff' ? 1 : 0.55), 0) * CHARACTER;

function overlap(a: TownLabel, b: TownLabel): boolean {
  const apart = a.x + widthOf(a) < b.x || b.x + widthOf(b) < a.x;
  return !apart && Math.abs(a.y - b.y) < LINE;
}

export interface Tick {
  /** Along the frame, in units of the paper. */
  at: number;
  text: string;
}

/** Round longitudes and latitudes along the frame, two to five each way. */
export function ticks({ point, unitsPerM }: Projection): { lons: Tick[]; lats: Tick[] } {
  const [x0, y0] = point([0, 0]);
  const perLon = point([1, 0])[0] - x0;
  const perLat = point([0, 1])[1] - y0;
  const step = TICK_STEPS.find((degrees) => degrees * M_PER_DEGREE * unitsPerM >= 90) ?? 1;
  return {
    lons: roundBetween(-x0 / perLon, (MAP_WIDTH - x0) / perLon, step, (value) => ({
      at: x0 + value * perLon,
      text: `${value.toFixed(2)}° E`,
    })),
    lats: roundBetween((MAP_HEIGHT - y0) / perLat, -y0 / perLat, step, (value) => ({
      at: y0 + value * perLat,
      text: `${value.toFixed(2)}° N`,
    })),
  };
}

const TICK_STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

function roundBetween(
  low: number,
  high: number,
  step: number,
  make: (value: number) => Tick,
): Tick[] {
  const first = Math.ceil(low / step);
  const count = Math.max(0, Math.floor(high / step) - first + 1);
  return Array.from({ length: count }, (_, i) => make((first + i) * step));
}
