import gcoord from 'gcoord';
import type { Pair } from './types.ts';

const SYSTEMS = { gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;
export type ShiftedDatum = keyof typeof SYSTEMS;

/** Degrees; a hundredth of a millimetre. */
const CLOSE_ENOUGH = 1e-10;
/** Each step gains about two digits; in China eight are enough. */
const STEPS = 20;

/** WGS 84 as the maps of that datum show it, by the formula in common use for each. */
export function toShifted(lonLat: Pair, datum: ShiftedDatum): Pair {
  return gcoord.transform<Pair>([lonLat[0], lonLat[1]], gcoord.WGS84, SYSTEMS[datum]);
}

/**
 * WGS 84 from a shifted place in China: that which leads to the place given is searched for.
 * gcoord's own way back misses it by up to a quarter of a metre, and for some places at the edge
 * of its area never ends.
 */
export function fromShifted(place: Pair, datum: ShiftedDatum): Pair {
  const lonLat: Pair = [place[0], place[1]];
  for (let step = 0; step < STEPS; step += 1) {
    const shown = toShifted(lonLat, datum);
    const errors: Pair = [shown[0] - place[0], shown[1] - place[1]];
    lonLat[0] -= errors[0];
    lonLat[1] -= errors[1];
    if (Math.max(Math.abs(errors[0]), Math.abs(errors[1])) < CLOSE_ENOUGH) break;
  }
  return lonLat;
}
