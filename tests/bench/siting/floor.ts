import type { Shape } from '#domain/geometry/types.ts';
import { boxIndex, candidates, runsOf } from './boxes.ts';
import type { EngineKind } from './engine.ts';
import type { BenchSite } from './scene.ts';

/** Whole numbers a degree: about 1 cm, so that a coordinate fits into 32 bits. */
const STEPS = 1e7;
/** Neighbours on the ground should be neighbours in memory: shapes go tile by tile, degrees. */
const TILE = 0.1;

/**
 * Not an engine: what it costs to read each vertex of each candidate once, the candidates being
 * known before. No exhaustive measure of the candidates can be faster.
 */
export const FLOOR: EngineKind = {
  id: 'floor',
  title: 'floor: reading candidates once',
  toleranceM: () => Number.POSITIVE_INFINITY,
  prepare: async ({ shapes, largestRadiusM }) => {
    const laid = layOut(shapes);
    const index = boxIndex(shapes);
    const known = new Map<BenchSite, number[]>();
    const candidatesOf = (site: BenchSite) => {
      const found = known.get(site) ?? candidates(index, site, largestRadiusM);
      known.set(site, found);
      return found;
    };
    const count = (site: BenchSite) => {
      let folded = 0;
      const found = candidatesOf(site);
      for (const shape of found) folded ^= read(laid, shape);
      // The result is looked at, so that no reading can be left out.
      return folded === 1 ? 0 : found.length;
    };
    return {
      build: () => ({
        near: () => [],
        count,
        countAll: (sites) => sites.reduce((sum, site) => sum + count(site), 0),
        close: () => undefined,
      }),
    };
  },
};

interface Laid {
  /** Longitude and latitude in turn. */
  vertices: Int32Array;
  /** Where each shape begins and ends, by its number. */
  starts: Int32Array;
  ends: Int32Array;
}

function layOut(shapes: readonly Shape[]): Laid {
  const tile = ({ geometry }: Shape) => {
    const [[[x = 0, y = 0] = []] = []] = runsOf(geometry);
    return Math.floor(y / TILE) * 10_000 + Math.floor(x / TILE);
  };
  const order = shapes.map((shape, i) => ({ i, shape, tile: tile(shape) }));
  order.sort((a, b) => a.tile - b.tile);
  const count = shapes.reduce((sum, shape) => sum + lengthOf(shape), 0);
  const laid: Laid = {
    vertices: new Int32Array(count * 2),
    starts: new Int32Array(shapes.length),
    ends: new Int32Array(shapes.length),
  };
  let end = 0;
  for (const { i, shape } of order) {
    laid.starts[i] = end;
    for (const run of runsOf(shape.geometry)) {
      for (const [x = 0, y = 0] of run) {
        laid.vertices[end++] = Math.round(x * STEPS);
        laid.vertices[end++] = Math.round(y * STEPS);
      }
    }
    laid.ends[i] = end;
  }
  return laid;
}

/** A shape's coordinates folded into one whole number: the least that can be done with each. */
function read({ vertices, starts, ends }: Laid, shape: number): number {
  let folded = 0;
  const end = ends[shape] as number;
  for (let i = starts[shape] as number; i < end; i++) folded ^= vertices[i] as number;
  return folded;
}

const lengthOf = ({ geometry }: Shape): number =>
  runsOf(geometry).reduce((sum, run) => sum + run.length, 0);
