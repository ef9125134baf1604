/** A tile of the web's square grid, row 0 in the north. */
export interface TileId {
  z: number;
  x: number;
  y: number;
}

/** Degrees, WGS 84. */
export type TileBounds = [west: number, south: number, east: number, north: number];

/** Both ends count. */
export type ZoomRange = [from: number, to: number];

/** Where the grid ends, in degrees; beyond it there are no tiles. */
export const MAX_LATITUDE = 85.0511287798066;
/** Metres around the equator by the grid's sphere. */
const EQUATOR_M = 40_075_016.686;

/** The tile that holds a place; places on a border belong to the tile east and south of it. */
export function tileAt(lon: number, lat: number, z: number): TileId {
  const size = 2 ** z;
  const clamped = Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, lat));
  const sine = Math.sin((clamped * Math.PI) / 180);
  const x = ((lon + 180) / 360) * size;
  const y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size;
  const inGrid = (value: number) => Math.min(size - 1, Math.max(0, Math.floor(value)));
  return { z, x: inGrid(x), y: inGrid(y) };
}

/** What a tile covers. */
export function boundsOf({ z, x, y }: TileId): TileBounds {
  const size = 2 ** z;
  const lat = (row: number) =>
    (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / size))) * 180) / Math.PI;
  const lon = (column: number) => (column / size) * 360 - 180;
  return [lon(x), lat(y + 1), lon(x + 1), lat(y)];
}

interface Block {
  first: TileId;
  last: TileId;
}

function blockOf([west, south, east, north]: TileBounds, z: number): Block {
  return { first: tileAt(west, north, z), last: tileAt(east, south, z) };
}

/** How many tiles `tilesOf` gives, without making them. */
export function countTiles(bounds: TileBounds, [from, to]: ZoomRange): number {
  let count = 0;
  for (let z = from; z <= to; z++) {
    const { first, last } = blockOf(bounds, z);
    count += (last.x - first.x + 1) * (last.y - first.y + 1);
  }
  return count;
}

/** Every tile that touches the box, coarse levels first, so that a part of them is of use. */
export function* tilesOf(bounds: TileBounds, [from, to]: ZoomRange): Generator<TileId> {
  for (let z = from; z <= to; z++) {
    const { first, last } = blockOf(bounds, z);
    for (let y = first.y; y <= last.y; y++) {
      for (let x = first.x; x <= last.x; x++) yield { z, x, y };
    }
  }
}

/** A box of so many kilometres each way around a place, which is its middle. */
export function boxAround(lon: number, lat: number, sideKm: number): TileBounds {
  const high = (sideKm * 1000 * 360) / EQUATOR_M / 2;
  const wide = high / Math.cos((lat * Math.PI) / 180);
  return [lon - wide, lat - high, lon + wide, lat + high];
}

/** Metres on the ground of one pixel of a 256-pixel tile. */
export function metresPerPixel(lat: number, z: number): number {
  return (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** z);
}

/**
 * The address of a tile, character for character as MapLibre asks for it: it chooses among several
 * templates by column and row.
 *
 * @param templates of one raster source, at least one
 * @param pixelRatio the screen's, for `{ratio}`
 */
export function tileUrl(templates: readonly string[], tile: TileId, pixelRatio = 1): string {
  const { z, x, y } = tile;
  const template = templates[(x + y) % templates.length] ?? '';
  return template
    .replace(/{prefix}/g, (x % 16).toString(16) + (y % 16).toString(16))
    .replace(/{z}/g, String(z))
    .replace(/{x}/g, String(x))
    .replace(/{y}/g, String(y))
    .replace(/{ratio}/g, pixelRatio > 1 ? '@2x' : '')
    .replace(/{quadkey}/g, quadkeyOf(tile));
}

function quadkeyOf({ z, x, y }: TileId): string {
  let key = '';
  for (let bit = z - 1; bit >= 0; bit--) key += ((x >> bit) & 1) + 2 * ((y >> bit) & 1);
  return key;
}
