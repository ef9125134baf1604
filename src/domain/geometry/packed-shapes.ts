import { bend, type Frame, frameAt, frameDistance, moveFrame, nearestAlong } from './frame.ts';
import { BLOCK_VERTICES, ENDS_POLYGON, openPacked, type Packed, POINTS } from './layout.ts';
import type { Scale } from './reach.ts';

/** Lengths below a micrometre are 0: the doubles that hold degrees tell no less apart. */
const ZERO_M = 1e-6;

/** An edge that bends less than this off its chord is taken for it. */
const STRAIGHT_M = 1e-3;

/**
 * Packed shapes, and what can be asked of one shape about one point: that which was last aimed at.
 * The point is kept here rather than handed from call to call, where each number would be allocated
 * anew, many thousands of times a query.
 */
export class PackedShapes {
  readonly packed: Packed;
  readonly #frame: Frame = frameAt(0, 0);
  #bend = bend(0);
  #lon = 0;
  #lat = 0;
  #least = 0;

  /** Opens what `packShapes` made. Throws on any other buffer. */
  constructor(buffer: ArrayBuffer) {
    this.packed = openPacked(buffer);
  }

  /** Takes a point (degrees) for the questions that follow. */
  aim(lon: number, lat: number): void {
    this.#lon = lon;
    this.#lat = lat;
  }

  /** Whether the point lies in a polygon of a shape: even–odd over each polygon's rings. */
  holds(shape: number): boolean {
    const lon = this.#lon;
    const lat = this.#lat;
    const { firstBlock, blockInfo, blockBoxes } = this.packed;
    const end = firstBlock[shape + 1] as number;
    let odd = false;
    for (let block = firstBlock[shape] as number; block < end; block++) {
      const box = 4 * block;
      // The block may cut the parallel east of the point.
      if (
        lat >= (blockBoxes[box + 1] as number) &&
        lat <= (blockBoxes[box + 3] as number) &&
        lon <= (blockBoxes[box + 2] as number)
      ) {
        odd = this.#crossings(block) !== odd;
      }
      if (((blockInfo[block] as number) & ENDS_POLYGON) !== 0) {
        if (odd) return true;
        odd = false;
      }
    }
    return false;
  }

  /** Whether the edges of a block cut the parallel east of the point an odd number of times. */
  #crossings(block: number): boolean {
    const lon = this.#lon;
    const lat = this.#lat;
    const { firstVertex, blockInfo, vertices } = this.packed;
    const from = 2 * (firstVertex[block] as number);
    const to = from + 2 * ((blockInfo[block] as number) & BLOCK_VERTICES);
    let odd = false;
    let lonA = vertices[from] as number;
    let latA = vertices[from + 1] as number;
    for (let i = from + 2; i < to; i += 2) {
      const lonB = vertices[i] as number;
      const latB = vertices[i + 1] as number;
      if (latA > lat !== latB > lat) {
        const left = (lonB - lonA) * (lat - latA) - (latB - latA) * (lon - lonA) > 0;
        if (left === latB > latA) odd = !odd;
      }
      lonA = lonB;
      latA = latB;
    }
    return odd;
  }

  /**
   * Least distance in metres from the point to the edges of a shape, or `withinM` where none is
   * nearer. `scale` is the least between the latitudes of both.
   */
  leastM(shape: number, withinM: number, scale: Scale): number {
    const { firstBlock } = this.packed;
    const from = firstBlock[shape] as number;
    const to = firstBlock[shape + 1] as number;
    let first = -1;
    let first2 = withinM * withinM;
    for (let block = from; block < to; block++) {
      const floor2 = this.#floor2(block, scale);
      if (floor2 >= first2) continue;
      first2 = floor2;
      first = block;
    }
    if (first < 0) return withinM;
    this.#least = withinM;
    this.#scan(shape, first);
    for (let block = from; block < to; block++) {
      if (block === first || this.#floor2(block, scale) >= this.#least * this.#least) continue;
      this.#scan(shape, block);
    }
    return this.#least < ZERO_M ? 0 : this.#least;
  }

  /** As `leastM`, to the edges of one of the shape's blocks. */
  leastInBlockM(shape: number, block: number, withinM: number): number {
    this.#least = withinM;
    this.#scan(shape, block);
    return this.#least < ZERO_M ? 0 : this.#least;
  }

  /** The square of a distance in metres that the point is at least from a block. */
  #floor2(block: number, scale: Scale): number {
    const { blockBoxes } = this.packed;
    const box = 4 * block;
    const west = (blockBoxes[box] as number) - this.#lon;
    const south = (blockBoxes[box + 1] as number) - this.#lat;
    const east = this.#lon - (blockBoxes[box + 2] as number);
    const north = this.#lat - (blockBoxes[box + 3] as number);
    const x = (west > 0 ? west : east > 0 ? east : 0) * scale.x;
    const y = (south > 0 ? south : north > 0 ? north : 0) * scale.y;
    return x * x + y * y;
  }

  #moveFrame(): void {
    const frame = this.#frame;
    if (frame.lon === this.#lon && frame.lat === this.#lat) return;
    moveFrame(frame, this.#lon, this.#lat);
    this.#bend = bend(this.#lat);
  }

  /** Lowers `#least` to the distance of a block's edges where that is less. */
  #scan(shape: number, block: number): void {
    this.#moveFrame();
    const bentM = this.packed.bendM[shape] as number;
    const joined = this.packed.kind[shape] !== POINTS;
    const { firstVertex, blockInfo, vertices } = this.packed;
    const { lon, lat, a0, a1, a2, a3, b0, b1, b2, b3 } = this.#frame;
    const from = 2 * (firstVertex[block] as number);
    const to = from + 2 * ((blockInfo[block] as number) & BLOCK_VERTICES);
    const edgeBend = this.#bend;
    const straight2 = STRAIGHT_M / edgeBend;
    let least = this.#least;
    let limit2 = (least + bentM) * (least + bentM);
    let xA = 0;
    let yA = 0;
    let distanceA2 = Infinity;
    for (let i = from; i < to; i += 2) {
      const u = (vertices[i] as number) - lon;
      const v = (vertices[i + 1] as number) - lat;
      const x = u * (a0 + v * (a1 + v * a2) + u * u * a3);
      const y = v * (b0 + v * (b1 + v * b2) + u * u * b3);
      const distance2 = x * x + y * y;
      // Points, and the first vertex, are edges without length.
      const dx = joined && i > from ? x - xA : 0;
      const dy = joined && i > from ? y - yA : 0;
      const length2 = dx * dx + dy * dy;
      const across = x * dy - y * dx;
      const byLine =
        across * across < limit2 * length2 && xA * dx + yA * dy < 0 && x * dx + y * dy > 0;
      const isLong = length2 > straight2;
      if (byLine || distance2 < limit2 || (isLong && distanceA2 < limit2)) {
        const chordM = Math.sqrt(byLine ? (across * across) / length2 : distance2);
        // On an edge, however short, is on the edge as it bends.
        const found = isLong || chordM < length2 * edgeBend ? this.#bentM(i) : chordM;
        if (found < least) {
          least = found;
          limit2 = (least + bentM) * (least + bentM);
        }
      }
      xA = x;
      yA = y;
      distanceA2 = distance2;
    }
    this.#least = least;
  }

  /** Distance from the frame's origin to the edge that ends at a vertex, as it bends in the frame. */
  #bentM(vertex: number): number {
    const { vertices } = this.packed;
    const lonA = vertices[vertex - 2] as number;
    const latA = vertices[vertex - 1] as number;
    const lonB = vertices[vertex] as number;
    const latB = vertices[vertex + 1] as number;
    const t = nearestAlong(this.#frame, lonA, latA, lonB, latB);
    return frameDistance(this.#frame, lonA + t * (lonB - lonA), latA + t * (latB - latA));
  }
}
