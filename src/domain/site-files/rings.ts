import type { Position } from '../geometry/types.ts';
import { BoxTree } from './box-tree.ts';

type XY = readonly [number, number];

/** Part of the largest coordinate; 0.1 mm for degrees. What is nearer touches and does not cross. */
const TOUCHING = 1e-11;
/**
 * Comparisons of boxes and edges for each edge before an outline counts as tangled. County
 * borders need fewer than 20, a spiral of 450 narrow turns fewer than 200.
 */
const BUDGET_PER_EDGE = 300;

/**
 * Where the rings of a polygon cross themselves or each other, or null. Rings that only touch do
 * not cross. `tangled` where so many edges lie over each other that looking on would take too long.
 */
export function findCrossing(rings: readonly (readonly Position[])[]): XY | 'tangled' | null {
  const edges = new Edges(rings);
  const tree = new BoxTree(edges.count, edges.lowX, edges.lowY, edges.highX, edges.highY);
  const budget = BUDGET_PER_EDGE * (edges.count + 100);
  let crossing: XY | null = null;
  const within = tree.eachOverlap(budget, (i, j) => {
    crossing = edges.crossing(i, j);
    return crossing !== null;
  });
  return crossing ?? (within ? null : 'tangled');
}

/** Coordinates for every edge of some rings, one ring after the other, none of no length. */
class Edges {
  count = 0;
  readonly lowX: Float64Array;
  readonly lowY: Float64Array;
  readonly highX: Float64Array;
  readonly highY: Float64Array;
  private readonly fromX: Float64Array;
  private readonly fromY: Float64Array;
  private readonly toX: Float64Array;
  private readonly toY: Float64Array;
  /** The edge that goes on where this one ends. */
  private readonly next: Int32Array;
  private tolerance = 0;

  constructor(rings: readonly (readonly Position[])[]) {
    const most = rings.reduce((sum, ring) => sum + ring.length, 0);
    const column = () => new Float64Array(most);
    [this.fromX, this.fromY, this.toX, this.toY] = [column(), column(), column(), column()];
    [this.lowX, this.lowY, this.highX, this.highY] = [column(), column(), column(), column()];
    this.next = new Int32Array(most);
    for (const ring of rings) this.addRing(ring);
  }

  private addRing(ring: readonly Position[]): void {
    const first = this.count;
    let [lastX = 0, lastY = 0] = ring[0] ?? [];
    for (const [x = 0, y = 0] of ring) {
      this.tolerance = Math.max(this.tolerance, TOUCHING * Math.abs(x), TOUCHING * Math.abs(y));
      if (x !== lastX || y !== lastY) this.addEdge(lastX, lastY, x, y);
      lastX = x;
      lastY = y;
    }
    if (this.count > first) this.next[this.count - 1] = first;
  }

  private addEdge(fromX: number, fromY: number, toX: number, toY: number): void {
    const edge = this.count;
    this.fromX[edge] = fromX;
    this.fromY[edge] = fromY;
    this.toX[edge] = toX;
    this.toY[edge] = toY;
    this.lowX[edge] = Math.min(fromX, toX);
    this.lowY[edge] = Math.min(fromY, toY);
    this.highX[edge] = Math.max(fromX, toX);
    this.highY[edge] = Math.max(fromY, toY);
    this.next[edge] = edge + 1;
    this.count += 1;
  }

  private start(edge: number): XY {
    return [this.fromX[edge] ?? 0, this.fromY[edge] ?? 0];
  }

  private end(edge: number): XY {
    return [this.toX[edge] ?? 0, this.toY[edge] ?? 0];
  }

  private after(edge: number): number {
    return this.next[edge] ?? edge;
  }

  /** Where two edges cross, the paths that go on from their ends included. */
  crossing(i: number, j: number): XY | null {
    if (this.after(i) === j || this.after(j) === i || this.clearOf(i, j)) return null;
    return this.properCrossing(i, j) ?? this.crossingAtEnd(i, j) ?? this.crossingAtEnd(j, i);
  }

  /** Whether edge `i` lies well to one side of the line of edge `j`, as nearly all do. */
  private clearOf(i: number, j: number): boolean {
    const [x = 0, y = 0] = [this.fromX[j], this.fromY[j]];
    const [dx, dy] = [(this.toX[j] ?? 0) - x, (this.toY[j] ?? 0) - y];
    const near = this.tolerance * (Math.abs(dx) + Math.abs(dy));
    const a = dx * ((this.fromY[i] ?? 0) - y) - dy * ((this.fromX[i] ?? 0) - x);
    const b = dx * ((this.toY[i] ?? 0) - y) - dy * ((this.toX[i] ?? 0) - x);
    return (a > near && b > near) || (a < -near && b < -near);
  }

  private properCrossing(i: number, j: number): XY | null {
    const [a, b, c, d] = [this.start(i), this.end(i), this.start(j), this.end(j)];
    if (!this.splits(a, b, c, d) || !this.splits(c, d, a, b)) return null;
    const [ta, tb] = [turn(c, d, a), turn(c, d, b)];
    const share = ta / (ta - tb);
    return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
  }

  /** Whether p and q lie on different sides of the line a–b, neither on it. */
  private splits(a: XY, b: XY, p: XY, q: XY): boolean {
    const near = this.tolerance * Math.hypot(b[0] - a[0], b[1] - a[1]);
    const [ofP, ofQ] = [turn(a, b, p), turn(a, b, q)];
    return (ofP > near && ofQ < -near) || (ofP < -near && ofQ > near);
  }

  /** Where edge `i` ends on edge `j` and the path goes on to its other side. */
  private crossingAtEnd(i: number, j: number): XY | null {
    const [at, c, d] = [this.end(i), this.start(j), this.end(j)];
    const length = Math.hypot(d[0] - c[0], d[1] - c[1]);
    const along = ((at[0] - c[0]) * (d[0] - c[0]) + (at[1] - c[1]) * (d[1] - c[1])) / length;
    if (Math.abs(turn(c, d, at)) > this.tolerance * length) return null;
    // At its start it meets the edge before it too, which answers.
    if (along <= this.tolerance || along > length + this.tolerance) return null;
    const goesOn = along >= length - this.tolerance ? this.end(this.after(j)) : d;
    return passesThrough(this.start(i), at, this.end(this.after(i)), c, goesOn) ? at : null;
  }
}

/** Twice the area of a triangle, positive where it turns left. */
function turn([ax, ay]: XY, [bx, by]: XY, [cx, cy]: XY): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** Whether the path p–v–q goes from one side of the path c–v–e to the other. */
function passesThrough(p: XY, v: XY, q: XY, c: XY, e: XY): boolean {
  const direction = (to: XY) => Math.atan2(to[1] - v[1], to[0] - v[0]);
  const angle = (to: XY) => {
    const turned = direction(to) - direction(c);
    return turned < 0 ? turned + 2 * Math.PI : turned;
  };
  const [ofP, ofQ, ofE] = [angle(p), angle(q), angle(e)];
  // Along each other: an overlap, which has no other side.
  const isAlong = (x: number, y: number) => Math.abs(Math.sin((x - y) / 2)) < 1e-9;
  if ([ofP, ofQ].some((x) => isAlong(x, 0) || isAlong(x, ofE))) return false;
  return ofP < ofE !== ofQ < ofE;
}
