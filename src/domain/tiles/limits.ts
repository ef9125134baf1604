/** Requests that one area may take, of all layers together. */
export const MAX_TILES = 20_000;
/** Coarser levels show more than a province, and finer ones are not on the map. */
export const MIN_TILE_ZOOM = 8;
export const MAX_TILE_ZOOM = 19;
/** Left free for visits and their photos when maps are kept. */
export const RESERVE_BYTES = 50_000_000;
