import { metresPerDegree } from './frame.ts';

/** West, south, east, north in degrees. */
export type Box = [number, number, number, number];

/** Metres that a degree of longitude and of latitude is long, at least. */
export interface Scale {
  x: number;
  y: number;
}

// A little shorter than the least there is: ways between two places leave the latitudes of both
// towards the pole, by less than this makes up for while they are shorter than 500 km.
const CAUTION = 0.999;
const POLAR = 89;

/** The least scale between two latitudes: it never makes a distance longer than it is. */
export function leastScale(south: number, north: number): Scale {
  const farthest = Math.max(Math.abs(south), Math.abs(north));
  const nearest = south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  const x = farthest > POLAR ? 0 : metresPerDegree(farthest).x;
  return { x: CAUTION * x, y: CAUTION * metresPerDegree(nearest).y };
}

/** A box that holds whatever lies within so many metres of a box. */
export function widened([west, south, east, north]: Box, metres: number): Box {
  const up = metres / (CAUTION * metresPerDegree(0).y);
  const { x } = leastScale(south - up, north + up);
  const across = x > 0 ? Math.min(360, metres / x) : 360;
  return [west - across, south - up, east + across, north + up];
}
