import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boundsOf,
  boxAround,
  countTiles,
  metresPerPixel,
  type TileBounds,
  tileAt,
  tilesOf,
  tileUrl,
} from './tiles.ts';

const ZOOM = fc.integer({ min: 0, max: 19 });
const LON = fc.double({ min: -180, max: 180, noNaN: true });
const LAT = fc.double({ min: -85, max: 85, noNaN: true });

/** A box of up to half a degree. */
const BOX = fc
  .tuple(LON, LAT, fc.double({ min: 0, max: 0.5, noNaN: true }))
  .map(
    ([lon, lat, side]): TileBounds => [
      lon,
      lat,
      Math.min(180, lon + side),
      Math.min(85, lat + side),
    ],
  );

describe('the grid', () => {
  test('known tiles', () => {
    expect(tileAt(0, 0, 0)).toEqual({ z: 0, x: 0, y: 0 });
    expect(tileAt(113.58, 37.86, 12)).toEqual({ z: 12, x: 3340, y: 1581 });
    expect(boundsOf({ z: 1, x: 0, y: 0 })).toEqual([-180, 0, 0, expect.closeTo(85.0511, 4)]);
  });

  test('a place lies in its tile', () => {
    fc.assert(
      fc.property(LON, LAT, ZOOM, (lon, lat, z) => {
        const [west, south, east, north] = boundsOf(tileAt(lon, lat, z));
        expect(lon).toBeGreaterThanOrEqual(west - 1e-9);
        expect(lon).toBeLessThanOrEqual(east + 1e-9);
        expect(lat).toBeGreaterThanOrEqual(south - 1e-9);
        expect(lat).toBeLessThanOrEqual(north + 1e-9);
      }),
    );
  });

  test('what lies beyond the grid is in its outermost tiles', () => {
    expect(tileAt(180, -90, 3)).toEqual({ z: 3, x: 7, y: 7 });
    expect(tileAt(-180, 90, 3)).toEqual({ z: 3, x: 0, y: 0 });
  });
});

describe('tiles of a box', () => {
  test('as many as counted, each once, coarse levels first, all touching the box', () => {
    fc.assert(
      fc.property(BOX, fc.integer({ min: 0, max: 11 }), fc.nat(2), (box, from, more) => {
        const zooms: [number, number] = [from, from + more];
        const tiles = [...tilesOf(box, zooms)];
        expect(tiles).toHaveLength(countTiles(box, zooms));
        expect(new Set(tiles.map(({ z, x, y }) => `${z}/${x}/${y}`)).size).toBe(tiles.length);
        expect(tiles.map(({ z }) => z)).toEqual(tiles.map(({ z }) => z).sort((a, b) => a - b));
        for (const tile of tiles) {
          const [west, south, east, north] = boundsOf(tile);
          const touches =
            west <= box[2] + 1e-9 &&
            east >= box[0] - 1e-9 &&
            south <= box[3] + 1e-9 &&
            north >= box[1] - 1e-9;
          expect(touches).toBe(true);
        }
      }),
    );
  });

  test('any place of the box is covered at every level', () => {
    fc.assert(
      fc.property(BOX, fc.double({ min: 0, max: 1, noNaN: true }), (box, share) => {
        const [west, south, east, north] = box;
        const tile = tileAt(west + share * (east - west), south + share * (north - south), 12);
        const tiles = [...tilesOf(box, [12, 12])];
        expect(tiles).toContainEqual(tile);
      }),
    );
  });

  test('an inverted range holds none', () => {
    expect(countTiles([113, 37, 114, 38], [12, 11])).toBe(0);
    expect([...tilesOf([113, 37, 114, 38], [12, 11])]).toEqual([]);
  });
});

test('a box around a place has the place in its middle and the side asked for', () => {
  const [west, south, east, north] = boxAround(113, 38, 10);
  expect((west + east) / 2).toBeCloseTo(113, 9);
  expect((south + north) / 2).toBeCloseTo(38, 9);
  expect((north - south) * 111.32).toBeCloseTo(10, 1);
  expect((east - west) * 111.32 * Math.cos((38 * Math.PI) / 180)).toBeCloseTo(10, 1);
});

test('a pixel at the equator', () => {
  expect(metresPerPixel(0, 0)).toBeCloseTo(156_543, 0);
  expect(metresPerPixel(60, 10)).toBeCloseTo(156_543 / 2 / 1024, 1);
});

/** MapLibre's own source, by a path that the type checker does not follow. */
const THEIRS = '../../../node_modules/maplibre-gl/src/tile/tile_id.ts';

test('addresses are those that MapLibre asks for', async () => {
  const { CanonicalTileID } = (await import(THEIRS)) as {
    CanonicalTileID: new (
      z: number,
      x: number,
      y: number,
    ) => { url(templates: string[], pixelRatio: number): string };
  };
  const templates = ['0', '1', '2'].map(
    (host) => `https://t${host}.test/{prefix}/{z}/{x}/{y}{ratio}.png?q={quadkey}&again={z}`,
  );
  fc.assert(
    fc.property(LON, LAT, ZOOM, fc.constantFrom(1, 2), (lon, lat, z, ratio) => {
      const tile = tileAt(lon, lat, z);
      const theirs = new CanonicalTileID(tile.z, tile.x, tile.y).url(templates, ratio);
      expect(tileUrl(templates, tile, ratio)).toBe(theirs);
    }),
  );
});
