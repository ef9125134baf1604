import type { Neighbour, Range } from '#domain/siting/types.ts';
import { KINDS, type Kind } from '#domain/types.ts';

/** Upper ends of the bands in metres: at the site, 50 m … 10 km. */
export const BANDS_M = [0, 50, 100, 500, 1000, 2000, 5000, 10_000] as const;

/** The first band that the least possible distance falls into; null beyond the last. */
export function bandOf({ min }: Range): number | null {
  const band = BANDS_M.findIndex((upTo) => min <= upTo);
  return band < 0 ? null : band;
}

/** Features of one kind in one band. */
export interface Cell {
  /** Those whose greatest possible distance is in the band too. */
  certain: number;
  /** Those that may be there, and may be farther. */
  possible: number;
}

export interface Band {
  /** Index into `BANDS_M`. */
  band: number;
  cells: Record<Kind, Cell>;
  near: Neighbour[];
}

/** Neighbours sorted into bands by their least possible distance, counted by kind. */
export function toBands(near: readonly Neighbour[]): Band[] {
  const bands = BANDS_M.map((_, band): Band => ({ band, cells: noCells(), near: [] }));
  for (const neighbour of near) {
    const band = bands[bandOf(neighbour.distanceM) ?? -1];
    if (!band) continue;
    band.near.push(neighbour);
    const upTo = BANDS_M[band.band] ?? 0;
    const cell = band.cells[neighbour.kind];
    if (neighbour.distanceM.max <= upTo) cell.certain += 1;
    else cell.possible += 1;
  }
  return bands;
}

function noCells(): Record<Kind, Cell> {
  const entries = KINDS.map((kind): [Kind, Cell] => [kind, { certain: 0, possible: 0 }]);
  return Object.fromEntries(entries) as Record<Kind, Cell>;
}
