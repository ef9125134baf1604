import type { Position } from 'geojson';

interface Ring {
  ring: Position[];
  /** Positive where it runs clockwise, as the outer rings of a Shapefile do. */
  area: number;
  box: [number, number, number, number];
}

function measured(ring: Position[]): Ring {
  const box: Ring['box'] = [Infinity, Infinity, -Infinity, -Infinity];
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let area = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    area += (nextX - originX) * (y - originY) - (x - originX) * (nextY - originY);
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  });
  return { ring, area, box };
}

function boxHolds({ box: outer }: Ring, { box: inner }: Ring): boolean {
  return (
    outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
  );
}

function holds({ ring }: Ring, [x = 0, y = 0]: Position): boolean {
  let inside = false;
  let [lastX = 0, lastY = 0] = ring.at(-1) ?? [];
  for (const [nextX = 0, nextY = 0] of ring) {
    const crosses = nextY > y !== lastY > y;
    if (crosses && x < ((lastX - nextX) * (y - nextY)) / (lastY - nextY) + nextX) inside = !inside;
    lastX = nextX;
    lastY = nextY;
  }
  return inside;
}

/** The smallest outer ring around a hole. */
function ownerOf(hole: Ring, outers: readonly Ring[]): Ring | undefined {
  const around = outers.filter((outer) => boxHolds(outer, hole));
  if (around.length < 2) return around[0];
  const [corner = []] = hole.ring;
  return around
    .sort((a, b) => Math.abs(a.area) - Math.abs(b.area))
    .find((outer) => holds(outer, corner));
}

/**
 * The polygons of a Shapefile's rings: clockwise ones are outlines, the others holes in them. Some
 * programs write them the other way round; the largest ring is an outline and tells which. A hole
 * with nothing around it is an outline too.
 */
export function polygonsOf(rings: Position[][]): Position[][][] {
  const all = rings.filter((ring) => ring.length > 0).map(measured);
  const largest = all.reduce(
    (most, { area }) => (Math.abs(area) > Math.abs(most) ? area : most),
    0,
  );
  const sign = Math.sign(largest);
  const outers = all.filter(({ area }) => sign * area > 0);
  const polygons = new Map(outers.map((outer) => [outer, [outer.ring]]));
  for (const hole of all.filter(({ area }) => !(sign * area > 0))) {
    const owner = ownerOf(hole, outers);
    const polygon = owner && polygons.get(owner);
    if (polygon) polygon.push(hole.ring);
    else polygons.set(hole, [hole.ring]);
  }
  return [...polygons.values()];
}
