import { BLOCK_VERTICES } from './layout.ts';
import type { PackedShapes } from './packed-shapes.ts';

/** One shape among packed ones. */
export interface Member {
  of: PackedShapes;
  shape: number;
}

export const firstBlockOf = ({ of, shape }: Member) => of.packed.firstBlock[shape] as number;
export const endBlockOf = ({ of, shape }: Member) => of.packed.firstBlock[shape + 1] as number;
export const isKind = ({ of, shape }: Member, kind: number) => of.packed.kind[shape] === kind;

/** Where the coordinates of a block begin among those of all vertices, and where they end. */
export const startOf = ({ of: { packed } }: Member, block: number) =>
  2 * (packed.firstVertex[block] as number);
export const endOf = ({ of: { packed } }: Member, block: number) =>
  2 *
  ((packed.firstVertex[block] as number) + ((packed.blockInfo[block] as number) & BLOCK_VERTICES));
