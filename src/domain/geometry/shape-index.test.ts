import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { geometry, moved, shape } from './arbitraries.ts';
import { measure } from './measure.ts';
import type { LonLat } from './outline.ts';
import { packShapes } from './pack.ts';
import { ShapeIndex } from './shape-index.ts';
import type { Hit, Shape, SitingGeometry } from './types.ts';

const indexOf = (shapes: readonly Shape[]) => new ShapeIndex(packShapes(shapes));
const point = (lon: number, lat: number): SitingGeometry => ({
  type: 'Point',
  coordinates: [lon, lat],
});

/** What going through all shapes finds. */
function exhaustive(shapes: readonly Shape[], site: SitingGeometry, reachM: number): Hit[] {
  return shapes.flatMap(({ geometry, radiusM }, number) => {
    const hit = { shape: number, ...measure(site, geometry) };
    return hit.distanceM <= reachM + radiusM ? [hit] : [];
  });
}

const reach = fc.constantFrom(0, 500, 2000, 10_000);

describe('the index finds what going through all shapes finds', () => {
  test.each([
    ['crowded', 0.03],
    ['spread over 40 km', 0.2],
    ['spread over the province', 2],
  ])('%s', (_, spread) => {
    const shapes = fc.array(shape(spread), { minLength: 0, maxLength: 40, size: 'max' });
    fc.assert(
      fc.property(shapes, geometry(spread), reach, (all, site, reachM) => {
        const found = indexOf(all).near(site, reachM);
        const truth = exhaustive(all, site, reachM);
        expect(found.map(({ shape }) => shape)).toEqual(truth.map(({ shape }) => shape));
        for (const [i, hit] of found.entries()) {
          expect(Math.abs(hit.distanceM - (truth[i]?.distanceM ?? Number.NaN))).toBeLessThan(1e-3);
          expect(Math.abs(hit.depthM - (truth[i]?.depthM ?? Number.NaN))).toBeLessThan(1e-3);
          expect(Math.abs(hit.marginM - (truth[i]?.marginM ?? Number.NaN))).toBeLessThan(1e-3);
          expect(hit.distanceM === 0).toBe(truth[i]?.distanceM === 0);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('whatever the order of the shapes', () => {
    const shapes = fc.uniqueArray(shape(0.1), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(shapes, geometry(0.1), reach, (all, site, reachM) => {
        const there = indexOf(all).near(site, reachM);
        const back = indexOf([...all].reverse()).near(site, reachM);
        const renumbered = back.map((hit) => ({ ...hit, shape: all.length - 1 - hit.shape }));
        expect(renumbered.reverse()).toEqual(there);
      }),
      { numRuns: 40 },
    );
  });
});

test('a shape of many blocks: a river of 40 km legs beside a lake with 3,000 vertices', () => {
  const shore = Array.from({ length: 3000 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 3000;
    return [112 + 0.3 * Math.cos(angle), 37 + 0.3 * Math.sin(angle) * Math.cos(3 * angle)];
  });
  const shapes: Shape[] = [
    { geometry: { type: 'Polygon', coordinates: [[...shore, ...shore.slice(0, 1)]] }, radiusM: 0 },
    {
      geometry: {
        type: 'LineString',
        coordinates: [
          [111.5, 36.7],
          [111.9, 37],
          [112.4, 37.1],
        ],
      },
      radiusM: 2000,
    },
  ];
  const index = indexOf(shapes);
  const yard = [
    [112.05, 37],
    [112.06, 37],
    [112.06, 37.01],
    [112.05, 37],
  ];
  for (const site of [
    point(112.1, 37.01),
    point(111.6, 37.4),
    { type: 'Polygon', coordinates: [yard] } as const,
    {
      type: 'LineString',
      coordinates: [
        [111, 37.3],
        [113, 37.35],
      ],
    } as const,
  ] as SitingGeometry[]) {
    const truth = exhaustive(shapes, site, 60_000);
    for (const [i, hit] of index.near(site, 60_000).entries()) {
      expect(Math.abs(hit.distanceM - (truth[i]?.distanceM ?? Number.NaN))).toBeLessThan(1e-3);
      expect(Math.abs(hit.depthM - (truth[i]?.depthM ?? Number.NaN))).toBeLessThan(1e-3);
      expect(Math.abs(hit.marginM - (truth[i]?.marginM ?? Number.NaN))).toBeLessThan(1e-3);
    }
    expect(index.near(site, 60_000)).toHaveLength(truth.length);
  }
});

test('10 km off either end of an edge of 44 km, at right angles and nearly so', () => {
  const ends: LonLat[] = [
    [112, 36.8],
    [112.35, 37.08],
  ];
  const edge: SitingGeometry = { type: 'LineString', coordinates: ends.map((end) => [...end]) };
  const index = indexOf([{ geometry: edge, radiusM: 0 }]);
  for (const [end, side] of ends.flatMap((end) => [[end, -1] as const, [end, 1] as const])) {
    for (let alongM = -60; alongM <= 60; alongM += 2) {
      const site = point(...moved(end, side * 7070 + alongM, -side * 7070 + alongM));
      const { distanceM } = measure(site, edge);
      const found = index.near(site, 12_000)[0]?.distanceM ?? Number.NaN;
      expect(Math.abs(found - distanceM)).toBeLessThan(1e-3);
    }
  }
});

test('more than one level of the tree', () => {
  const shapes = Array.from({ length: 1000 }, (_, i) => ({
    geometry: point(111 + (i % 40) * 0.01, 36 + Math.floor(i / 40) * 0.01),
    radiusM: 0,
  }));
  const index = indexOf(shapes);
  expect(index.count).toBe(1000);
  expect(index.near(point(111.2, 36.1), 0)).toMatchObject([{ shape: 420, distanceM: 0 }]);
  expect(index.near(point(111.2, 36.1), 100_000)).toHaveLength(1000);
});

test('a shape is near when its distance is at most the reach and its own radius', () => {
  const far = { geometry: point(112, 37), radiusM: 400 };
  const { distanceM } = measure(point(112.01, 37), far.geometry);
  const index = indexOf([far]);
  expect(index.near(point(112.01, 37), distanceM - 400 + 1e-3)).toHaveLength(1);
  expect(index.near(point(112.01, 37), distanceM - 400 - 1e-3)).toHaveLength(0);
});

test('what lies at the reach is found in every direction', () => {
  for (let angle = 0; angle < 2 * Math.PI; angle += 0.2) {
    const far = point(...moved([112, 37], 10_000 * Math.cos(angle), 10_000 * Math.sin(angle)));
    const { distanceM } = measure(point(112, 37), far);
    const exact = indexOf([{ geometry: far, radiusM: 0 }]);
    const uncertain = indexOf([{ geometry: far, radiusM: 9000 }]);
    expect(exact.near(point(112, 37), distanceM + 0.01)).toHaveLength(1);
    expect(uncertain.near(point(112, 37), distanceM - 8999.9)).toHaveLength(1);
  }
});

describe('what cannot be packed or asked is named', () => {
  test('nothing is near among no shapes', () => {
    expect(indexOf([]).near(point(112, 37), 10_000)).toEqual([]);
  });

  test.each<SitingGeometry>([
    { type: 'Point', coordinates: [] },
    { type: 'MultiPoint', coordinates: [] },
    { type: 'Polygon', coordinates: [] },
    { type: 'Polygon', coordinates: [[]] },
    {
      type: 'LineString',
      coordinates: [
        [112, 37],
        [112, Number.NaN],
      ],
    },
    {
      type: 'LineString',
      coordinates: [
        [112, 37],
        [112, Number.POSITIVE_INFINITY],
      ],
    },
  ])('%j', (bad) => {
    expect(() => packShapes([{ geometry: bad, radiusM: 0 }])).toThrow(bad.type);
    expect(() => indexOf([]).near(bad, 10)).toThrow(bad.type);
  });

  test('a radius or a reach that is none', () => {
    expect(() => packShapes([{ geometry: point(112, 37), radiusM: -1 }])).toThrow('-1');
    expect(() => indexOf([]).near(point(112, 37), Number.NaN)).toThrow('NaN');
  });

  test('a buffer of something else', () => {
    expect(() => new ShapeIndex(new ArrayBuffer(8))).toThrow('8 bytes');
    expect(() => new ShapeIndex(new ArrayBuffer(800))).toThrow('800 bytes');
  });
});
