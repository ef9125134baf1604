import type { Position } from 'geojson';

/** Size of a printed map in its own units. */
export const MAP_WIDTH = 720;
export const MAP_HEIGHT = 440;
const M_PER_DEGREE = 111_320;

/** A place on the paper, from its upper left. */
export type Spot = [x: number, y: number];

/** Where a place (degrees, WGS 84) lies on the paper, and how long a metre is there. */
export interface Projection {
  point(position: Position): Spot;
  unitsPerM: number;
}

/**
 * A map of a box, equal in scale both ways at its middle.
 *
 * @param bounds degrees: west, south, east, north
 * @param reachM metres around the box that are shown at least
 */
export function projectionOf(
  [west, south, east, north]: readonly [number, number, number, number],
  reachM: number,
): Projection {
  const middle = [(west + east) / 2, (south + north) / 2] as const;
  const shrink = Math.cos((middle[1] * Math.PI) / 180);
  const halfWidth = ((east - west) / 2) * M_PER_DEGREE * shrink;
  const halfHeight = ((north - south) / 2) * M_PER_DEGREE;
  const unitsPerM = Math.min(
    MAP_WIDTH / 2 / (halfWidth + reachM),
    MAP_HEIGHT / 2 / (halfHeight + reachM),
  );
  const scale = unitsPerM * M_PER_DEGREE;
  return {
    unitsPerM,
    point: ([lon = 0, lat = 0]) => [
      MAP_WIDTH / 2 + (lon - middle[0]) * scale * shrink,
      MAP_HEIGHT / 2 - (lat - middle[1]) * scale,
    ],
  };
}

export function isOnPaper([x, y]: readonly [number, number]): boolean {
  return x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= MAP_HEIGHT;
}

/** Where a mark is moved to. */
export function moveTo([x, y]: Spot): string {
  return `translate(${x.toFixed(1)} ${y.toFixed(1)})`;
}

/** A round length in metres for the scale bar: about a fifth of the paper's width. */
export function scaleBarM({ unitsPerM }: Projection): number {
  const wanted = MAP_WIDTH / 5 / unitsPerM;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = [5, 2, 1].find((factor) => factor * power <= wanted) ?? 1;
  return step * power;
}

export interface Tick {
  /** Along the frame, in units of the paper. */
  at: number;
  text: string;
}

/**
 * Round longitudes and latitudes along the frame, two to five each way.
 *
 * @param inset units from each corner within which there are none
 */
export function ticks({ point, unitsPerM }: Projection, inset = 0): { lons: Tick[]; lats: Tick[] } {
  const [x0, y0] = point([0, 0]);
  const perLon = point([1, 0])[0] - x0;
  const perLat = point([0, 1])[1] - y0;
  const step = TICK_STEPS.find((degrees) => degrees * M_PER_DEGREE * unitsPerM >= 90) ?? 1;
  const lonAt = (x: number) => (x - x0) / perLon;
  const latAt = (y: number) => (y - y0) / perLat;
  return {
    lons: roundBetween(lonAt(inset), lonAt(MAP_WIDTH - inset), step, (value) => ({
      at: x0 + value * perLon,
      text: `${Math.abs(value).toFixed(2)}° ${value < 0 ? 'W' : 'E'}`,
    })),
    lats: roundBetween(latAt(MAP_HEIGHT - inset), latAt(inset), step, (value) => ({
      at: y0 + value * perLat,
      text: `${Math.abs(value).toFixed(2)}° ${value < 0 ? 'S' : 'N'}`,
    })),
  };
}

const TICK_STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];
/** Near a pole meridians stand so close that they say nothing. */
const MOST_TICKS = 20;

function roundBetween(
  low: number,
  high: number,
  step: number,
  make: (value: number) => Tick,
): Tick[] {
  const first = Math.ceil(low / step);
  const count = Math.max(0, Math.floor(high / step) - first + 1);
  if (count > MOST_TICKS) return [];
  return Array.from({ length: count }, (_, i) => make((first + i) * step));
}
