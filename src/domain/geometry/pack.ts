import { joined, loosened, writeBox } from './boxes.ts';
import { bend } from './frame.ts';
import { alongCurve } from './hilbert.ts';
import {
  AREAS,
  BLOCK_EDGES,
  ENDS_POLYGON,
  LINES,
  NODE_CHILDREN,
  newPacked,
  type Packed,
  POINTS,
  STARTS_CHAIN,
} from './layout.ts';
import { type Chain, type LonLat, outlineOf, unmeasurable } from './outline.ts';
import { widened } from './reach.ts';
import type { Shape, SitingGeometry } from './types.ts';

/**
 * Packs shapes for `ShapeIndex` into one buffer, which a worker may be handed without a copy. No
 * coordinate is rounded. Throws on a geometry without vertices or with one that is not finite, and
 * on more than 2 million shapes. Small blocks are quicker to rule out, large ones fewer.
 */
export function packShapes(shapes: readonly Shape[], blockEdges = BLOCK_EDGES): ArrayBuffer {
  const bad = shapes.find(({ radiusM }) => !(radiusM >= 0 && radiusM < Infinity));
  if (bad) throw new Error(`Not a radius in metres: ${bad.radiusM}`);
  const parts = shapes.map(({ geometry }) => partsOf(geometry));
  const counts = { shapes: shapes.length, ...countOf(parts, blockEdges) };
  const { buffer, packed } = newPacked(counts);
  const writer = new Writer(packed, blockEdges);
  for (const number of alongCurve(parts.map(({ at }) => at))) {
    const shape = shapes[number];
    const part = parts[number];
    if (shape && part) writer.write(number, shape, part);
  }
  writeTree(packed);
  return buffer;
}

interface Parts {
  kind: number;
  /** Chains that belong together: the rings of each polygon. */
  groups: readonly (readonly Chain[])[];
  /** Any vertex. */
  at: LonLat;
}

function partsOf(geometry: SitingGeometry): Parts {
  const { chains, polygons } = outlineOf(geometry);
  const isPoint = geometry.type === 'Point' || geometry.type === 'MultiPoint';
  const at = chains[0]?.[0];
  const sound = at && Number.isFinite(at[0] + at[1]) && chains.every(({ length }) => length > 0);
  if (!sound) throw unmeasurable(geometry);
  // Points are written as one chain, and their kind says that it has no edges.
  if (isPoint) return { kind: POINTS, groups: [[chains.flat()]], at };
  if (polygons.length === 0) return { kind: LINES, groups: [chains], at };
  return { kind: AREAS, groups: polygons.filter(({ length }) => length > 0), at };
}

function countOf(
  parts: readonly Parts[],
  blockEdges: number,
): { blocks: number; vertices: number } {
  let blocks = 0;
  let vertices = 0;
  for (const { groups } of parts) {
    for (const chains of groups) {
      for (const chain of chains) {
        blocks += Math.max(1, Math.ceil((chain.length - 1) / blockEdges));
        vertices += chain.length;
      }
    }
  }
  return { blocks, vertices };
}

/** More than a degree is long anywhere. */
const DEGREE_M = 111_700;

/** Fills the arrays shape after shape. */
class Writer {
  readonly #packed: Packed;
  readonly #blockEdges: number;
  #shape = 0;
  #block = 0;
  #vertex = 0;

  constructor(packed: Packed, blockEdges: number) {
    this.#packed = packed;
    this.#blockEdges = blockEdges;
  }

  write(number: number, { geometry, radiusM }: Shape, { kind, groups }: Parts): void {
    const packed = this.#packed;
    const shape = this.#shape++;
    const first = this.#block;
    packed.number[shape] = number;
    packed.radiusM[shape] = radiusM;
    packed.kind[shape] = kind;
    packed.firstBlock[shape] = first;
    let longest2 = 0;
    for (const chains of groups) {
      for (const chain of chains) {
        const length2 = this.#writeChain(chain);
        if (Number.isNaN(length2)) throw unmeasurable(geometry);
        longest2 = Math.max(longest2, length2);
      }
      const last = this.#block - 1;
      packed.blockInfo[last] = (packed.blockInfo[last] ?? 0) | ENDS_POLYGON;
    }
    packed.firstBlock[shape + 1] = this.#block;
    const box = joined(packed.blockBoxes, first, this.#block);
    const farthest = Math.max(Math.abs(box[1]), Math.abs(box[3]));
    packed.bendM[shape] = kind === POINTS ? 0 : longest2 * DEGREE_M ** 2 * bend(farthest);
    packed.treeBoxes.set(loosened(widened(box, radiusM)), 4 * shape);
  }

  /** The square of its longest edge in degrees; not a number where a coordinate is not finite. */
  #writeChain(chain: Chain): number {
    const { vertices } = this.#packed;
    const start = this.#vertex;
    let longest2 = 0;
    let sum = 0;
    let [lonA, latA] = chain[0] ?? [0, 0];
    for (let i = 0; i < chain.length; i++) {
      const point = chain[i] as LonLat;
      const lon = point[0];
      const lat = point[1];
      vertices[2 * (start + i)] = lon;
      vertices[2 * (start + i) + 1] = lat;
      const length2 = (lon - lonA) * (lon - lonA) + (lat - latA) * (lat - latA);
      if (length2 > longest2) longest2 = length2;
      sum += lon + lat;
      lonA = lon;
      latA = lat;
    }
    this.#vertex += chain.length;
    this.#writeBlocks(start, chain.length);
    return Number.isFinite(sum) ? longest2 : Number.NaN;
  }

  #writeBlocks(start: number, length: number): void {
    const { firstVertex, blockInfo, blockBoxes, vertices } = this.#packed;
    for (let from = 0; from === 0 || from < length - 1; from += this.#blockEdges) {
      const block = this.#block++;
      const count = Math.min(this.#blockEdges + 1, length - from);
      firstVertex[block] = start + from;
      blockInfo[block] = from === 0 ? count | STARTS_CHAIN : count;
      writeBox(blockBoxes, block, vertices, start + from, count);
    }
  }
}

/** Boxes over the boxes of shapes, level by level. */
function writeTree({ treeBoxes, levels }: Packed): void {
  for (let level = 1; level + 1 < levels.length; level++) {
    const [below = 0, from = 0, to = 0] = levels.slice(level - 1, level + 2);
    for (let node = from; node < to; node++) {
      const first = below + (node - from) * NODE_CHILDREN;
      treeBoxes.set(joined(treeBoxes, first, Math.min(first + NODE_CHILDREN, from)), 4 * node);
    }
  }
}
