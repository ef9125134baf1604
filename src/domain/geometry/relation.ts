import { boxesMeet } from './boxes.ts';
import { cutsOf } from './crossings.ts';
import { edgesApartM } from './edges.ts';
import { AREAS, POINTS, STARTS_CHAIN } from './layout.ts';
import { endBlockOf, endOf, firstBlockOf, isKind, type Member, startOf } from './member.ts';
import type { LonLat } from './outline.ts';
import type { PackedShapes } from './packed-shapes.ts';
import { type Box, leastScale, type Scale } from './reach.ts';
import type { Hit } from './types.ts';

/** How the point that was aimed at lies to a shape; null where it is farther than `withinM` metres. */
export function relatePoint(
  of: PackedShapes,
  shape: number,
  lat: number,
  withinM: number,
  scale: Scale,
): Hit | null {
  if (of.packed.kind[shape] === AREAS && of.holds(shape)) {
    const wide = wideScale(of, shape, lat, lat);
    const depthM = of.leastM(shape, Infinity, wide);
    return hit(of, shape, 0, depthM, depthM);
  }
  const distanceM = of.leastM(shape, justBeyond(withinM), scale);
  return distanceM <= withinM ? hit(of, shape, distanceM, 0, 0) : null;
}

function hit(
  { packed }: PackedShapes,
  shape: number,
  distanceM: number,
  depthM: number,
  marginM: number,
): Hit {
  return { shape: packed.number[shape] as number, distanceM, depthM, marginM };
}

/** A line, several points or polygons as a site. */
export interface Extended {
  member: Member;
  box: Box;
  /** Further points inside its polygons. */
  inner: readonly LonLat[];
}

/** How an extended site lies to a shape; null where it is farther than `withinM` metres. */
export function relateExtended(
  of: PackedShapes,
  shape: number,
  { member: a, box, inner }: Extended,
  withinM: number,
  scale: Scale,
): Hit | null {
  const b = { of, shape };
  const apartM = edgesApartM(a, b, justBeyond(withinM), scale);
  const boxesApart = !boxesMeet(a.of.packed.treeBoxes, 0, of.packed.treeBoxes, shape);
  const siteInside = boxesApart ? 'none' : partsInside(a, b);
  const shapeInside = boxesApart ? 'none' : partsInside(b, a);
  if (apartM > 0 && siteInside === 'none' && shapeInside === 'none') {
    return apartM <= withinM ? hit(of, shape, apartM, 0, 0) : null;
  }
  const wide = wideScale(of, shape, box[1], box[3]);
  const deepM = Math.max(depthM(a, b, inner, wide), depthM(b, a, [], wide));
  // Nothing crosses where the edges are apart; a hole of the shape may still lie in the site.
  const whole = apartM > 0 && siteInside === 'all' && shapeInside === 'none';
  return hit(of, shape, 0, deepM, whole ? edgesApartM(a, b, Infinity, wide) : 0);
}

/** A little more than is asked for, so that what lies at just that distance is found. */
const justBeyond = (metres: number) => metres * (1 + 1e-9) + 1e-6;

/** The least scale over a shape and the latitudes of a site, however far its border is. */
function wideScale(of: PackedShapes, shape: number, south: number, north: number): Scale {
  const { treeBoxes } = of.packed;
  return leastScale(
    Math.min(south, treeBoxes[4 * shape + 1] as number),
    Math.max(north, treeBoxes[4 * shape + 3] as number),
  );
}

/** Which parts of `a` begin inside `b`: those of two that do not cross lie there whole. */
function partsInside(a: Member, b: Member): 'none' | 'some' | 'all' {
  if (!isKind(b, AREAS)) return 'none';
  const { vertices, blockInfo } = a.of.packed;
  const loose = isKind(a, POINTS);
  let inside = 0;
  let parts = 0;
  for (let block = firstBlockOf(a); block < endBlockOf(a); block++) {
    const start = startOf(a, block);
    const starts = ((blockInfo[block] as number) & STARTS_CHAIN) !== 0;
    // Of points, each is a part; of lines and rings, each chain is.
    const end = loose ? endOf(a, block) : starts ? start + 2 : start;
    for (let i = start; i < end; i += 2) {
      parts++;
      b.of.aim(vertices[i] as number, vertices[i + 1] as number);
      if (b.of.holds(b.shape)) inside++;
    }
  }
  if (inside === 0) return 'none';
  return inside === parts ? 'all' : 'some';
}

/**
 * How far inside the polygons of `b` some point of `a` lies, in metres: the most that its vertices
 * do, the middles of the pieces into which the border of `b` cuts its edges, and further points.
 */
function depthM(a: Member, b: Member, further: readonly LonLat[], scale: Scale): number {
  if (!isKind(b, AREAS)) return 0;
  const { vertices } = a.of.packed;
  let most = 0;
  const visit = (lon: number, lat: number) => {
    b.of.aim(lon, lat);
    if (b.of.holds(b.shape)) most = Math.max(most, b.of.leastM(b.shape, Infinity, scale));
  };
  for (const [lon, lat] of further) visit(lon, lat);
  for (let block = firstBlockOf(a); block < endBlockOf(a); block++) {
    if (!boxesMeet(a.of.packed.blockBoxes, block, b.of.packed.treeBoxes, b.shape)) continue;
    const start = startOf(a, block);
    for (let i = start; i < endOf(a, block); i += 2) {
      visit(vertices[i] as number, vertices[i + 1] as number);
      if (i > start) visitMiddles(a, i, b, visit);
    }
  }
  return most;
}

/** Visits the middle of each piece into which the edges of `b` cut the edge that ends at a vertex. */
function visitMiddles(
  a: Member,
  edge: number,
  b: Member,
  visit: (lon: number, lat: number) => void,
): void {
  if (isKind(a, POINTS)) return;
  const at = cutsOf(a, edge, b);
  if (at.length === 0) return;
  const { vertices } = a.of.packed;
  const lon = vertices[edge - 2] as number;
  const lat = vertices[edge - 1] as number;
  for (let piece = 0; piece <= at.length; piece++) {
    const middle = ((at[piece - 1] ?? 0) + (at[piece] ?? 1)) / 2;
    visit(
      lon + middle * ((vertices[edge] as number) - lon),
      lat + middle * ((vertices[edge + 1] as number) - lat),
    );
  }
}
