/** Items that share a box at the lowest level. */
const BLOCK = 4;

/**
 * Boxes over runs of items that follow each other, over runs of runs, and so on: node `k` spans
 * nodes `2k` and `2k + 1`. Neighbours in an outline are neighbours in space, so that this finds the
 * edges that lie over each other without comparing all.
 */
export class BoxTree {
  private readonly count: number;
  /** Number of the first leaf, and how many there are. */
  private readonly leaves: number;
  private readonly lowX: Float64Array;
  private readonly lowY: Float64Array;
  private readonly highX: Float64Array;
  private readonly highY: Float64Array;

  /** @param lowX … boxes of the items. */
  constructor(
    count: number,
    lowX: Float64Array,
    lowY: Float64Array,
    highX: Float64Array,
    highY: Float64Array,
  ) {
    this.count = count;
    this.leaves = 2 ** Math.ceil(Math.log2(Math.max(1, count / BLOCK)));
    this.lowX = this.folded(lowX, Math.min, Infinity);
    this.lowY = this.folded(lowY, Math.min, Infinity);
    this.highX = this.folded(highX, Math.max, -Infinity);
    this.highY = this.folded(highY, Math.max, -Infinity);
  }

  /** One side of every node's box: the nodes first, the items after them. */
  private folded(
    items: Float64Array,
    fold: (a: number, b: number) => number,
    none: number,
  ): Float64Array {
    const { leaves, count } = this;
    const sides = new Float64Array(2 * leaves + BLOCK * leaves).fill(none);
    sides.set(items.subarray(0, count), 2 * leaves);
    for (let node = 2 * leaves - 1; node > 0; node -= 1) {
      const [first, end] = node < leaves ? [2 * node, 2 * node + 2] : this.run(node);
      for (let child = first; child < end; child += 1) {
        sides[node] = fold(sides[node] ?? none, sides[child] ?? none);
      }
    }
    return sides;
  }

  /** Items of a leaf, as they are numbered among the sides. */
  private run(leaf: number): [number, number] {
    const first = 2 * this.leaves + (leaf - this.leaves) * BLOCK;
    return [first, first + BLOCK];
  }

  private overlap(a: number, b: number): boolean {
    const { lowX, lowY, highX, highY } = this;
    return (
      (lowX[a] ?? 0) <= (highX[b] ?? 0) &&
      (lowX[b] ?? 0) <= (highX[a] ?? 0) &&
      (lowY[a] ?? 0) <= (highY[b] ?? 0) &&
      (lowY[b] ?? 0) <= (highY[a] ?? 0)
    );
  }

  /**
   * Calls `found` with each two items whose boxes overlap, the lower first, until it returns true.
   * @param budget comparisons that may be made.
   * @returns false where the budget ended first.
   */
  eachOverlap(budget: number, found: (i: number, j: number) => boolean): boolean {
    const waiting = [1, 1];
    let left = budget;
    while (waiting.length > 0) {
      const b = waiting.pop() ?? 0;
      const a = waiting.pop() ?? 0;
      left -= 1;
      if (left < 0) return false;
      if (!this.overlap(a, b)) continue;
      if (a < this.leaves) {
        waiting.push(2 * a, 2 * b, 2 * a + 1, 2 * b + 1, 2 * a, 2 * b + 1);
        if (a !== b) waiting.push(2 * a + 1, 2 * b);
        continue;
      }
      left -= BLOCK * BLOCK;
      if (this.overlapInLeaves(a, b, found)) return true;
    }
    return true;
  }

  private overlapInLeaves(a: number, b: number, found: (i: number, j: number) => boolean): boolean {
    const [firstA, endA] = this.run(a);
    const [firstB, endB] = this.run(b);
    const offset = 2 * this.leaves;
    for (let i = firstA; i < endA; i += 1) {
      for (let j = Math.max(firstB, i + 1); j < endB; j += 1) {
        if (this.overlap(i, j) && found(i - offset, j - offset)) return true;
      }
    }
    return false;
  }
}
