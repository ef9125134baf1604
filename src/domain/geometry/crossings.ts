import { POINTS } from './layout.ts';
import { endBlockOf, endOf, firstBlockOf, isKind, type Member, startOf } from './member.ts';

/** Whether an edge of one block crosses or touches one of another, but for edges on one line. */
export function blocksCross(a: Member, i: number, b: Member, j: number): boolean {
  if (isKind(a, POINTS) || isKind(b, POINTS)) return false;
  const { vertices } = a.of.packed;
  const others = b.of.packed.vertices;
  const end = endOf(a, i);
  const othersEnd = endOf(b, j);
  for (let edge = startOf(a, i) + 2; edge < end; edge += 2) {
    if (!edgeMeetsBox(vertices, edge, b.of.packed.blockBoxes, j)) continue;
    for (let other = startOf(b, j) + 2; other < othersEnd; other += 2) {
      if (cut(vertices, edge, others, other) >= 0) return true;
    }
  }
  return false;
}

/**
 * Where the edge of `a` that ends at a vertex is crossed or touched by edges of `b`, as shares of
 * its length in ascending order. Edges along one line give none: where they overlap, an end of one
 * lies on the other.
 */
export function cutsOf(a: Member, edge: number, b: Member): number[] {
  const { vertices } = a.of.packed;
  const { blockBoxes, vertices: others } = b.of.packed;
  const found: number[] = [];
  for (let block = firstBlockOf(b); block < endBlockOf(b); block++) {
    if (!edgeMeetsBox(vertices, edge, blockBoxes, block)) continue;
    const end = endOf(b, block);
    for (let other = startOf(b, block) + 2; other < end; other += 2) {
      const at = cut(vertices, edge, others, other);
      if (at >= 0) found.push(at);
    }
  }
  return found.sort((s, t) => s - t);
}

/** Whether the spans of the edge that ends at a vertex meet those of a block. */
function edgeMeetsBox(
  vertices: Float64Array,
  edge: number,
  boxes: Float32Array,
  block: number,
): boolean {
  for (let axis = 0; axis < 2; axis++) {
    const from = vertices[edge - 2 + axis] as number;
    const to = vertices[edge + axis] as number;
    const low = boxes[4 * block + axis] as number;
    const high = boxes[4 * block + 2 + axis] as number;
    if ((from < low && to < low) || (from > high && to > high)) return false;
  }
  return true;
}

/** Where the edge that ends at `edge` is cut by that which ends at `other`, a share of it; or −1. */
function cut(vertices: Float64Array, edge: number, others: Float64Array, other: number): number {
  const lonA = vertices[edge - 2] as number;
  const latA = vertices[edge - 1] as number;
  const lonB = vertices[edge] as number;
  const latB = vertices[edge + 1] as number;
  const lonC = others[other - 2] as number;
  const latC = others[other - 1] as number;
  const lonD = others[other] as number;
  const latD = others[other + 1] as number;
  // Edges on nearly one line are told apart by their spans alone.
  if (Math.max(lonA, lonB) < Math.min(lonC, lonD)) return -1;
  if (Math.min(lonA, lonB) > Math.max(lonC, lonD)) return -1;
  if (Math.max(latA, latB) < Math.min(latC, latD)) return -1;
  if (Math.min(latA, latB) > Math.max(latC, latD)) return -1;
  const atA = (lonD - lonC) * (latA - latC) - (latD - latC) * (lonA - lonC);
  const atB = (lonD - lonC) * (latB - latC) - (latD - latC) * (lonB - lonC);
  const atC = (lonB - lonA) * (latC - latA) - (latB - latA) * (lonC - lonA);
  const atD = (lonB - lonA) * (latD - latA) - (latB - latA) * (lonD - lonA);
  return atA * atB <= 0 && atC * atD <= 0 && atA !== atB ? atA / (atA - atB) : -1;
}
