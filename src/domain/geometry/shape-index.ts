import { NODE_CHILDREN } from './layout.ts';
import { extentOf, innerPoints, outlineOf, unmeasurable } from './outline.ts';
import { packShapes } from './pack.ts';
import { PackedShapes } from './packed-shapes.ts';
import { type Box, leastScale, widened } from './reach.ts';
import { type Extended, relateExtended, relatePoint } from './relation.ts';
import type { Hit, SitingGeometry } from './types.ts';

/** A site is held against every shape near it: its parts must be easy to rule out. */
const SITE_BLOCK_EDGES = 8;

/**
 * Finds what lies near a site among many shapes: what `measure` finds going through all of them,
 * to 1 mm. The time it takes grows with what is near. Nothing is carried over ±180°.
 */
export class ShapeIndex {
  readonly #shapes: PackedShapes;
  readonly #mostRadiusM: number;

  /** Opens what `packShapes` made, without a copy. Throws on any other buffer. */
  constructor(buffer: ArrayBuffer) {
    this.#shapes = new PackedShapes(buffer);
    this.#mostRadiusM = this.#shapes.packed.radiusM.reduce((a, b) => Math.max(a, b), 0);
  }

  get count(): number {
    return this.#shapes.packed.number.length;
  }

  /**
   * Every shape that is at most `reachM` metres plus its own radius from a site, by ascending
   * number. Lengths are right to 1 mm up to 50 km.
   * Throws on a site without vertices or with one that is not finite, and on an endless reach.
   */
  near(site: SitingGeometry, reachM: number): Hit[] {
    if (!(reachM >= 0 && reachM < Infinity)) throw new Error(`Not a reach in metres: ${reachM}`);
    const box = boxOf(site);
    const [, south, , north] = widened(box, reachM + this.#mostRadiusM);
    const scale = leastScale(south, north);
    const extended = site.type === 'Point' ? null : extendedSite(site, box);
    this.#shapes.aim(box[0], box[1]);
    const hits: Hit[] = [];
    for (const shape of this.#meeting(widened(box, reachM))) {
      const withinM = reachM + (this.#shapes.packed.radiusM[shape] as number);
      const hit = extended
        ? relateExtended(this.#shapes, shape, extended, withinM, scale)
        : relatePoint(this.#shapes, shape, box[1], withinM, scale);
      if (hit) hits.push(hit);
    }
    return hits.sort((a, b) => a.shape - b.shape);
  }

  /** Places of the shapes whose boxes, widened by their radius, meet a box. */
  #meeting([west, south, east, north]: Box): number[] {
    const { treeBoxes, levels } = this.#shapes.packed;
    const meets = (node: number) =>
      (treeBoxes[4 * node] as number) <= east &&
      (treeBoxes[4 * node + 2] as number) >= west &&
      (treeBoxes[4 * node + 1] as number) <= north &&
      (treeBoxes[4 * node + 3] as number) >= south;
    const top = levels.length - 2;
    let nodes = this.count === 0 ? [] : [levels[top] as number].filter(meets);
    for (let level = top; level > 0; level--) {
      const from = levels[level] as number;
      const below = levels[level - 1] as number;
      const next: number[] = [];
      for (const node of nodes) {
        const first = below + (node - from) * NODE_CHILDREN;
        const end = Math.min(first + NODE_CHILDREN, from);
        for (let child = first; child < end; child++) if (meets(child)) next.push(child);
      }
      nodes = next;
    }
    return nodes;
  }
}

function extendedSite(geometry: SitingGeometry, box: Box): Extended {
  const of = new PackedShapes(packShapes([{ geometry, radiusM: 0 }], SITE_BLOCK_EDGES));
  return { member: { of, shape: 0 }, box, inner: innerPoints(outlineOf(geometry)) };
}

function boxOf(geometry: SitingGeometry): Box {
  const box = extentOf(outlineOf(geometry).chains.flat());
  if (!box.every(Number.isFinite)) throw unmeasurable(geometry);
  return box;
}
