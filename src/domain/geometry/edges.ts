import { boxesApart2, middleLat, middleLatsOff } from './boxes.ts';
import { blocksCross } from './crossings.ts';
import { endBlockOf, endOf, firstBlockOf, type Member, startOf } from './member.ts';
import {
  type Direction,
  farthestAlong,
  meetsInPlane,
  nearestInPlane,
  type Plane,
  planeAt,
  stretch,
  towards,
} from './plane.ts';
import type { Scale } from './reach.ts';

/**
 * Least distance in metres between the edges of a site and of a shape, or `withinM` where none are
 * nearer; 0 where they cross. `scale` is the least between the latitudes of both.
 */
export function edgesApartM(site: Member, shape: Member, withinM: number, scale: Scale): number {
  const siteBoxes = site.of.packed.treeBoxes;
  const shapeBoxes = shape.of.packed.blockBoxes;
  const from = firstBlockOf(shape);
  const to = endBlockOf(shape);
  let first = -1;
  let first2 = withinM * withinM;
  for (let block = from; block < to; block++) {
    const apart2 = boxesApart2(siteBoxes, site.shape, shapeBoxes, block, scale);
    if (apart2 === 0 && crosses(shape, block, site)) return 0;
    if (apart2 >= first2) continue;
    first2 = apart2;
    first = block;
  }
  if (first < 0) return withinM;
  const plane = planeAt(middleLat(siteBoxes, site.shape, shapeBoxes, first));
  const approach = new Approach(site, shape, first, plane);
  let least = approach.startM(withinM);
  for (let block = from; block < to; block++) {
    if (boxesApart2(siteBoxes, site.shape, shapeBoxes, block, scale) >= least * least) continue;
    least = approach.toBlockM(block, least, scale);
  }
  return least;
}

function crosses(a: Member, block: number, b: Member): boolean {
  for (let other = firstBlockOf(b); other < endBlockOf(b); other++) {
    if (blocksCross(a, block, b, other)) return true;
  }
  return false;
}

/**
 * A site and a shape whose edges do not cross. They are nearest at an end of an edge of one of
 * them. Vertices are ruled out in a plane, by how far they lie along the way from the one to the
 * other; the few that are left are measured.
 */
class Approach {
  readonly #site: Member;
  readonly #shape: Member;
  readonly #plane: Plane;
  readonly #way: Direction;
  /** Where to begin: a vertex of the site and the block of the shape that is near it. */
  readonly #vertex: number;
  readonly #block: number;

  constructor(site: Member, shape: Member, block: number, plane: Plane) {
    const own = site.of.packed.vertices;
    const others = shape.of.packed.vertices;
    const from = startOf(shape, block);
    // From vertex to nearest vertex and back: hardly more than the least distance.
    const any = nearestInPlane(others, from, own, 0, own.length, plane);
    const there = nearestInPlane(own, any, others, from, endOf(shape, block), plane);
    this.#vertex = nearestInPlane(others, there, own, 0, own.length, plane);
    this.#way = towards(own, this.#vertex, others, there, plane);
    this.#site = site;
    this.#shape = shape;
    this.#block = block;
    this.#plane = plane;
  }

  /** A distance between the two that is hardly more than the least, or `withinM`. */
  startM(withinM: number): number {
    const { vertices } = this.#site.of.packed;
    const { of, shape } = this.#shape;
    of.aim(vertices[this.#vertex] as number, vertices[this.#vertex + 1] as number);
    return of.leastInBlockM(shape, this.#block, withinM);
  }

  /** Least distance to a block of the shape, or `withinM`. */
  toBlockM(block: number, withinM: number, scale: Scale): number {
    const [site, shape, way] = [this.#site, this.#shape, this.#way];
    const siteBoxes = site.of.packed.blockBoxes;
    const shapeBoxes = shape.of.packed.blockBoxes;
    const front = -farthestAlong(shape, block, way, -1);
    const end = endBlockOf(site);
    let least = withinM;
    for (let own = firstBlockOf(site); own < end; own++) {
      if (boxesApart2(siteBoxes, own, shapeBoxes, block, scale) >= least * least) continue;
      const off = middleLatsOff(siteBoxes, own, shapeBoxes, block, this.#plane.lat);
      const ownFront = farthestAlong(site, own, way, 1);
      if (front - ownFront > stretch(least, this.#plane, off)) continue;
      least = this.#verticesM(site, own, shape, block, least, off, front, 1);
      least = this.#verticesM(shape, block, site, own, least, off, -ownFront, -1);
    }
    return least;
  }

  /**
   * Least distance from the vertices of a block to another's edges, none of which is before `front`
   * in the sense of the way, or against it where `sign` is −1.
   */
  #verticesM(
    a: Member,
    i: number,
    b: Member,
    j: number,
    withinM: number,
    off: number,
    front: number,
    sign: 1 | -1,
  ): number {
    const { vertices } = a.of.packed;
    const others = b.of.packed.vertices;
    const end = endOf(a, i);
    const from = startOf(b, j);
    const to = endOf(b, j);
    const plane = this.#plane;
    const wayX = sign * this.#way.x;
    const wayY = sign * this.#way.y;
    let least = withinM;
    let inPlane = stretch(least, plane, off);
    for (let vertex = startOf(a, i); vertex < end; vertex += 2) {
      const lon = vertices[vertex] as number;
      const lat = vertices[vertex + 1] as number;
      if (front - (lon * wayX + lat * wayY) > inPlane) continue;
      if (!meetsInPlane(lon, lat, inPlane, others, from, to, plane)) continue;
      b.of.aim(lon, lat);
      least = b.of.leastInBlockM(b.shape, j, least);
      inPlane = stretch(least, plane, off);
    }
    return least;
  }
}
