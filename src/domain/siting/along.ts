import type { Position } from '../geometry/types.ts';

const METRES_PER_DEGREE = 111_320;

/**
 * Metres from the start of a line to its point nearest to `at`. On a sphere and to about 1 %, which
 * serves to tell upstream from downstream between positions known to hundreds of metres.
 */
export function alongM(line: readonly Position[], at: Position): number {
  const east = Math.cos(((at[1] ?? 0) * Math.PI) / 180) * METRES_PER_DEGREE;
  const local = line.map(([lon = 0, lat = 0]): [number, number] => [
    (lon - (at[0] ?? 0)) * east,
    (lat - (at[1] ?? 0)) * METRES_PER_DEGREE,
  ]);
  let walked = 0;
  let best = { squared: Number.POSITIVE_INFINITY, along: 0 };
  local.forEach(([x, y], i) => {
    const [px, py] = local[i - 1] ?? [x, y];
    const length = Math.hypot(x - px, y - py);
    // Share of the edge from its start at which it passes the origin, which is `at`.
    const share = length === 0 ? 0 : clamp((-px * (x - px) - py * (y - py)) / length ** 2);
    const squared = (px + share * (x - px)) ** 2 + (py + share * (y - py)) ** 2;
    if (squared < best.squared) best = { squared, along: walked + share * length };
    walked += length;
  });
  return best.along;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
