import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { geometry, moved, place } from './arbitraries.ts';
import { geodesicM } from './geodesic.ts';
import { measure } from './measure.ts';
import type { LonLat } from './outline.ts';
import { packShapes } from './pack.ts';
import { ShapeIndex } from './shape-index.ts';
import type { Position, SitingGeometry } from './types.ts';

const HERE: LonLat = [112, 37];
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const at = (east: number, north: number): Position => [...moved(HERE, east, north)];
const point = (east: number, north: number): SitingGeometry => ({
  type: 'Point',
  coordinates: at(east, north),
});
const line = (...points: [number, number][]): SitingGeometry => ({
  type: 'LineString',
  coordinates: points.map(([east, north]) => at(east, north)),
});

/** A ring of a square, its half-width in metres. */
const square = (half: number, east = 0, north = 0) =>
  [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
    [-half, -half],
  ].map(([x = 0, y = 0]) => at(east + x, north + y));
const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });

/** The least of a function over 0 … 1, which falls and then rises. */
function least(of: (share: number) => number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [0, 1];
  for (let i = 0; i < 40; i++) {
    const a = high - golden * (high - low);
    const b = low + golden * (high - low);
    if (of(a) < of(b)) high = b;
    else low = a;
  }
  return Math.min(of(0), of(1), of((low + high) / 2));
}

type Edge = readonly [LonLat, LonLat];
const along = ([a, b]: Edge, share: number): LonLat => [
  a[0] + share * (b[0] - a[0]),
  a[1] + share * (b[1] - a[1]),
];

describe('the distance is the least that GeographicLib gives along straight edges', () => {
  const edge = (from: fc.Arbitrary<LonLat>, lengthM: number) =>
    fc
      .tuple(from, real(-lengthM, lengthM), real(-lengthM, lengthM))
      .map(([start, east, north]): Edge => [start, moved(start, east, north)]);
  const near = fc
    .tuple(place(3), real(-18_000, 18_000), real(-18_000, 18_000))
    .map(([from, east, north]) => ({ from, to: moved(from, east, north) }));

  test.each([100, 3000, 40_000])('from a point to an edge of %d m', (lengthM) => {
    const pairs = near.chain(({ from, to }) =>
      fc.tuple(fc.constant(from), edge(fc.constant(to), lengthM)),
    );
    fc.assert(
      fc.property(pairs, ([from, other]) => {
        const { distanceM } = measure(
          { type: 'Point', coordinates: [...from] },
          { type: 'LineString', coordinates: other.map((end) => [...end]) },
        );
        const truth = least((share) => geodesicM(from, along(other, share)));
        expect(Math.abs(distanceM - truth)).toBeLessThan(1e-3);
      }),
    );
  });

  test.each([3000, 30_000])('between edges of %d m that lie apart', (lengthM) => {
    const pairs = near.chain(({ from, to }) =>
      fc.tuple(edge(fc.constant(from), lengthM), edge(fc.constant(to), lengthM)),
    );
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const { distanceM } = measure(
          { type: 'LineString', coordinates: one.map((end) => [...end]) },
          { type: 'LineString', coordinates: other.map((end) => [...end]) },
        );
        fc.pre(distanceM > 0);
        const truth = least((s) => least((t) => geodesicM(along(one, s), along(other, t))));
        expect(Math.abs(distanceM - truth)).toBeLessThan(1e-3);
      }),
      { numRuns: 25 },
    );
  });
});

/** As `measure`, by the index. */
function measureByIndex(site: SitingGeometry, geometry: SitingGeometry) {
  const [hit] = new ShapeIndex(packShapes([{ geometry, radiusM: 0 }])).near(site, 100_000);
  if (!hit) throw new Error('not near');
  const { shape: _, ...lie } = hit;
  return lie;
}

const WAYS = [
  ['measure', measure],
  ['ShapeIndex', measureByIndex],
] as const;

describe.each(WAYS)('by %s: a point and a polygon with a hole', (_way, measure) => {
  const ringed = polygon(square(1000), square(400));
  test('in the polygon: as deep as the nearest border is far', () => {
    const hit = measure(point(700, 0), ringed);
    expect(hit.distanceM).toBe(0);
    expect(hit.depthM / 300).toBeCloseTo(1, 1);
    expect(hit.marginM).toBe(hit.depthM);
  });

  test('in the hole: as far as its border', () => {
    const hit = measure(point(100, 0), ringed);
    expect(hit.distanceM / 300).toBeCloseTo(1, 1);
    expect(hit).toMatchObject({ depthM: 0, marginM: 0 });
  });

  test.each([
    ['a corner', square(1000)[0]],
    ['a corner of the hole', square(400)[2]],
  ])('on %s: no distance, no depth', (_, coordinates = []) => {
    const hit = measure({ type: 'Point', coordinates }, ringed);
    expect(hit).toEqual({ distanceM: 0, depthM: 0, marginM: 0 });
  });
});

describe.each(WAYS)('by %s: lines and polygons as sites', (_way, measure) => {
  test('a line that crosses a polygon, no vertex in the other, is as deep as its middle piece', () => {
    const hit = measure(line([-5000, 0], [5000, 0]), polygon(square(500)));
    expect(hit.distanceM).toBe(0);
    expect(hit.depthM / 500).toBeCloseTo(1, 1);
    expect(hit.marginM).toBe(0);
  });

  test.each([
    ['through', 1],
    ['from one to the other of', 0],
  ])('a line %s two corners of a polygon is as deep as its middle', (_words, beyond) => {
    const [[west = 0, south = 0] = [], , [east = 0, north = 0] = []] = square(512);
    const [x, y] = [beyond * (east - west), beyond * (north - south)];
    const diagonal: SitingGeometry = {
      type: 'LineString',
      coordinates: [
        [west - x, south - y],
        [east + x, north + y],
      ],
    };
    expect(measure(diagonal, polygon(square(512))).depthM / 512).toBeCloseTo(1, 1);
  });

  test('two polygons that cross, no vertex in the other', () => {
    const wide = polygon([
      at(-900, -100),
      at(900, -100),
      at(900, 100),
      at(-900, 100),
      at(-900, -100),
    ]);
    const tall = polygon([
      at(-100, -900),
      at(100, -900),
      at(100, 900),
      at(-100, 900),
      at(-100, -900),
    ]);
    const hit = measure(wide, tall);
    expect(hit.distanceM).toBe(0);
    expect(hit.depthM / 100).toBeCloseTo(1, 1);
  });

  test('a polygon in a polygon keeps a margin; the other way round it has none', () => {
    const inside = measure(polygon(square(300)), polygon(square(1000)));
    expect(inside.marginM / 700).toBeCloseTo(1, 1);
    expect(inside.depthM / 1000).toBeCloseTo(1, 1);
    const around = measure(polygon(square(1000)), polygon(square(300)));
    expect(around).toMatchObject({ distanceM: 0, marginM: 0 });
    expect(around.depthM).toBeGreaterThan(290);
  });

  test('a polygon around the hole of another is not wholly inside', () => {
    const hit = measure(polygon(square(600)), polygon(square(1000), square(200)));
    expect(hit.marginM).toBe(0);
    expect(hit.depthM).toBeGreaterThan(190);
  });

  test('a polygon in the hole of another is apart', () => {
    const hit = measure(polygon(square(100)), polygon(square(1000), square(400)));
    expect(hit.distanceM / 300).toBeCloseTo(1, 1);
  });

  test('polygons side by side touch without depth', () => {
    const hit = measure(polygon(square(500)), polygon(square(500, 1000)));
    expect(hit).toEqual({ distanceM: 0, depthM: 0, marginM: 0 });
  });

  test('a polygon laid on itself is as deep as its middle', () => {
    const hit = measure(polygon(square(500)), polygon(square(500)));
    expect(hit.depthM / 500).toBeCloseTo(1, 1);
    expect(hit.marginM).toBe(0);
  });

  test('of two points, one in the polygon: no margin', () => {
    const sites: SitingGeometry = { type: 'MultiPoint', coordinates: [at(0, 0), at(5000, 0)] };
    const hit = measure(sites, polygon(square(500)));
    expect(hit).toMatchObject({ distanceM: 0, marginM: 0 });
    expect(hit.depthM / 500).toBeCloseTo(1, 1);
  });

  test('polygons of one multipolygon that overlap still hold what lies in both', () => {
    const both: SitingGeometry = {
      type: 'MultiPolygon',
      coordinates: [[square(500)], [square(500, 400)]],
    };
    expect(measure(point(200, 0), both).distanceM).toBe(0);
  });

  test('edges along one line but apart do not meet, whichever way the line goes', () => {
    for (let angle = 0; angle < 2 * Math.PI; angle += 0.01) {
      const [x, y] = [0.1 * Math.cos(angle), 0.1 * Math.sin(angle)];
      const through = (...points: [number, number][]): SitingGeometry => ({
        type: 'LineString',
        coordinates: points.map(([on, off]) => [112 + on * x - off * y, 37 + on * y + off * x]),
      });
      // The second turns back beside the first, so that no box tells them apart.
      const back = through([0.7, 0], [1, 0], [1, 0.5], [-0.2, 0.5]);
      expect(measure(through([0, 0], [0.3, 0]), back).distanceM).toBeGreaterThan(3000);
    }
  });
});

describe('whatever the geometries', () => {
  test('the distance is the same there and back', () => {
    fc.assert(
      fc.property(geometry(0.1), geometry(0.1), (a, b) => {
        const [there, back] = [measure(a, b), measure(b, a)];
        expect(there.distanceM).toBeCloseTo(back.distanceM, 6);
        expect(there.distanceM === 0).toBe(back.distanceM === 0);
      }),
      { numRuns: 60 },
    );
  });

  test('who is moved by less than the depth stays in; by less than the margin, wholly', () => {
    const angle = real(0, 2 * Math.PI);
    fc.assert(
      fc.property(geometry(0.02), geometry(0.02), angle, (site, zone, direction) => {
        const { depthM, marginM } = measure(site, zone);
        fc.pre(depthM > 0);
        const by = (metres: number) => shifted(site, 0.95 * metres, direction);
        expect(measure(by(depthM), zone).distanceM).toBe(0);
        if (marginM > 0) expect(measure(by(marginM), zone).marginM).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });
});

function shifted(geometry: SitingGeometry, metres: number, angle: number): SitingGeometry {
  const shift = (coordinates: unknown): unknown =>
    Array.isArray(coordinates) && typeof coordinates[0] === 'number'
      ? moved(coordinates as unknown as LonLat, metres * Math.cos(angle), metres * Math.sin(angle))
      : (coordinates as unknown[]).map(shift);
  return { ...geometry, coordinates: shift(geometry.coordinates) } as SitingGeometry;
}

describe('nothing to measure to', () => {
  test.each<SitingGeometry>([
    { type: 'Point', coordinates: [] },
    { type: 'Point', coordinates: [112, Number.NaN] },
    { type: 'MultiPoint', coordinates: [] },
    { type: 'LineString', coordinates: [] },
    { type: 'Polygon', coordinates: [] },
    { type: 'Polygon', coordinates: [[]] },
    { type: 'MultiPolygon', coordinates: [[]] },
  ])('%j is named', (empty) => {
    expect(() => measure(point(0, 0), empty)).toThrow(empty.type);
    expect(() => measure(empty, point(0, 0))).toThrow('without vertices');
  });
});
