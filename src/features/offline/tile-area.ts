import { MAX_TILES, MIN_TILE_ZOOM } from '#domain/tiles/limits.ts';
import { boxAround, countTiles, type TileBounds, type ZoomRange } from '#domain/tiles/tiles.ts';
import type { Plan } from '#domain/types.ts';

/** Sides of the squares around the map's middle, in kilometres. */
export const SIDES_KM = [2, 5, 10, 20] as const;

/** A square of so many kilometres (`5`), or the territory of a plan by its id. */
export type Place = string;

/** The box of a place; null when it is not known where the map looks. */
export function boundsOfPlace(
  place: Place,
  middle: { lon: number; lat: number } | null,
  plans: readonly Plan[],
): TileBounds | null {
  const plan = plans.find(({ id }) => id === place);
  if (plan) return plan.bbox;
  const side = SIDES_KM.find((km) => String(km) === place);
  return side && middle ? boxAround(middle.lon, middle.lat, side) : null;
}

/** Where the map looks: its camera, or before it was first moved the middle of what it shows. */
export function middleOf(
  camera: { lon: number; lat: number } | null,
  plans: readonly Plan[],
  plan: string | null,
): { lon: number; lat: number } | null {
  if (camera) return camera;
  const boxes = plans.filter(({ id }) => id === (plan ?? id)).map(({ bbox }) => bbox);
  if (boxes.length === 0) return null;
  const west = Math.min(...boxes.map((box) => box[0]));
  const south = Math.min(...boxes.map((box) => box[1]));
  const east = Math.max(...boxes.map((box) => box[2]));
  const north = Math.max(...boxes.map((box) => box[3]));
  return { lon: (west + east) / 2, lat: (south + north) / 2 };
}

/** Levels that can be chosen, coarse to fine. */
export function levelsUpTo(maxZoom: number): number[] {
  const first = Math.min(MIN_TILE_ZOOM, maxZoom);
  return Array.from({ length: maxZoom - first + 1 }, (_, i) => first + i);
}

/** The chosen levels within what there is, the coarser first. */
export function rangeOf(from: number, to: number, maxZoom: number): ZoomRange {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return [Math.min(low, maxZoom), Math.min(high, maxZoom)];
}

/** Requests that an area takes, and whether they are too many at a time. */
export function sizeOf(
  bounds: TileBounds | null,
  zooms: ZoomRange,
  layers: number,
): { tiles: number; isTooMany: boolean } {
  const tiles = bounds ? countTiles(bounds, zooms) * layers : 0;
  return { tiles, isTooMany: tiles > MAX_TILES };
}
