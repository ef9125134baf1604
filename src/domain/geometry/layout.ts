/**
 * How packed shapes lie in one buffer. Shapes follow one another along a Hilbert curve, so that
 * neighbours share cache lines; each is a run of blocks, each block a run of vertices of one chain.
 * Blocks of a chain share the vertex where they meet.
 */
export interface Packed {
  /** Number of a shape among those given. */
  number: Uint32Array;
  radiusM: Float64Array;
  /** POINTS, LINES or AREAS. */
  kind: Uint8Array;
  /** The most that an edge of the shape may bend off its chord, metres. */
  bendM: Float32Array;
  /** First block of each shape, and the number of blocks at the end. */
  firstBlock: Uint32Array;
  firstVertex: Uint32Array;
  /** Number of vertices; STARTS_CHAIN in a chain's first block, ENDS_POLYGON in a polygon's last. */
  blockInfo: Uint32Array;
  /** West, south, east, north; a little wider than the vertices, being single precision. */
  blockBoxes: Float32Array;
  /** Longitude and latitude of each vertex as given: nothing is rounded. */
  vertices: Float64Array;
  /**
   * A tree over the shapes: their boxes, each widened by the shape's radius, in order; then boxes
   * over every 16 of those, and so on up to one.
   */
  treeBoxes: Float32Array;
  /** Where each level of the tree begins, the boxes of shapes first, and where the last ends. */
  levels: number[];
}

export const POINTS = 0;
export const LINES = 1;
export const AREAS = 2;

/** Edges of a block unless said otherwise, and children of a node of the tree. */
export const BLOCK_EDGES = 16;
export const NODE_CHILDREN = 16;

/** The bits of `blockInfo` that count. */
export const BLOCK_VERTICES = 63;
export const ENDS_POLYGON = 64;
export const STARTS_CHAIN = 128;

interface Counts {
  shapes: number;
  blocks: number;
  vertices: number;
}

/** Marks a buffer as one of ours, in this layout. */
const MARK = 0x51_7e_01;
const HEADER_BYTES = 32;

/** A new buffer for so many shapes, blocks and vertices, and views of it. */
export function newPacked(counts: Counts): { buffer: ArrayBuffer; packed: Packed } {
  const buffer = new ArrayBuffer(sizeOf(counts));
  new Float64Array(buffer, 0, 4).set([MARK, counts.shapes, counts.blocks, counts.vertices]);
  return { buffer, packed: viewsOf(buffer, counts) };
}

/** Views of a buffer that `newPacked` made. Throws on any other. */
export function openPacked(buffer: ArrayBuffer): Packed {
  const header = buffer.byteLength < HEADER_BYTES ? [] : new Float64Array(buffer, 0, 4);
  const [mark, shapes = 0, blocks = 0, vertices = 0] = header;
  const counts = { shapes, blocks, vertices };
  if (mark !== MARK || buffer.byteLength !== sizeOf(counts)) {
    throw new Error(`Not packed shapes: ${buffer.byteLength} bytes beginning with ${mark}`);
  }
  return viewsOf(buffer, counts);
}

/** Where the levels of a tree over so many shapes begin, and where the last ends. */
function levelsOf(shapes: number): number[] {
  const levels = [0, shapes];
  for (let nodes = shapes, end = shapes; nodes > 1; ) {
    nodes = Math.ceil(nodes / NODE_CHILDREN);
    end += nodes;
    levels.push(end);
  }
  return levels;
}

function sizeOf({ shapes, blocks, vertices }: Counts): number {
  const nodes = levelsOf(shapes).at(-1) ?? 0;
  const words = 3 * shapes + 1 + 2 * blocks + 4 * blocks + 4 * nodes;
  return HEADER_BYTES + 16 * vertices + 8 * shapes + 4 * words + shapes;
}

function viewsOf(buffer: ArrayBuffer, { shapes, blocks, vertices }: Counts): Packed {
  const levels = levelsOf(shapes);
  let at = HEADER_BYTES;
  const take = <T>(
    view: new (b: ArrayBuffer, from: number, n: number) => T,
    n: number,
    bytes: number,
  ) => {
    const from = at;
    at += n * bytes;
    return new view(buffer, from, n);
  };
  // Widest numbers first, so that each array is aligned.
  return {
    vertices: take(Float64Array, 2 * vertices, 8),
    radiusM: take(Float64Array, shapes, 8),
    number: take(Uint32Array, shapes, 4),
    bendM: take(Float32Array, shapes, 4),
    firstBlock: take(Uint32Array, shapes + 1, 4),
    firstVertex: take(Uint32Array, blocks, 4),
    blockInfo: take(Uint32Array, blocks, 4),
    blockBoxes: take(Float32Array, 4 * blocks, 4),
    treeBoxes: take(Float32Array, 4 * (levels.at(-1) ?? 0), 4),
    kind: take(Uint8Array, shapes, 1),
    levels,
  };
}
