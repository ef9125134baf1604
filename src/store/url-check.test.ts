import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Position, SitingGeometry } from '#domain/geometry/types.ts';
import { MAX_RADIUS_M, NEW_CHECK, type SiteCheck } from './siting-state.ts';
import { DEFAULT_VIEW } from './state.ts';
import { readView, writeView } from './url.ts';
import { isDate, MAX_LINK_VERTICES, roundGeometry, vertexCount } from './url-check.ts';

const position = fc
  .tuple(
    fc.integer({ min: -180e6, max: 180e6 }).map((n) => n / 1e6),
    fc.integer({ min: -85e6, max: 85e6 }).map((n) => n / 1e6),
  )
  .map(([lon, lat]): Position => [lon + 0, lat + 0]);
const line = fc.array(position, { minLength: 2, maxLength: 8 });
const ring = fc
  .array(position, { minLength: 3, maxLength: 8 })
  .map((corners): Position[] => [...corners, corners[0] ?? []]);
const area = fc.array(ring, { minLength: 1, maxLength: 3 });

const geometries: fc.Arbitrary<SitingGeometry> = fc.oneof(
  position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  line.map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
  line.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((coordinates) => ({
    type: 'MultiLineString' as const,
    coordinates,
  })),
  area.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  fc.array(area, { minLength: 1, maxLength: 3 }).map((coordinates) => ({
    type: 'MultiPolygon' as const,
    coordinates,
  })),
);

const checks: fc.Arbitrary<SiteCheck> = fc.record({
  geometry: fc.option(geometries, { nil: null }),
  name: fc.string({ unit: 'grapheme', maxLength: 20 }),
  radiusM: fc.integer({ min: 0, max: MAX_RADIUS_M }),
  type: fc.option(fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,8})?$/), { nil: null }),
  date: fc.option(
    fc
      .integer({ min: 0, max: 40_000 })
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
    { nil: null },
  ),
});

const withCheck = (check: SiteCheck | null) => ({ ...DEFAULT_VIEW, check });
const point = (lon: number, lat: number): SitingGeometry => ({
  type: 'Point',
  coordinates: [lon, lat],
});

describe('the address of a site check', () => {
  test('brings back any question', () => {
    fc.assert(
      fc.property(checks, (check) => {
        expect(readView(writeView(withCheck(check)))).toEqual({
          view: withCheck(check),
          damaged: [],
        });
      }),
    );
  });

  test('reads well', () => {
    const check: SiteCheck = {
      geometry: point(111.78, 37.14),
      name: '',
      radiusM: 100,
      type: 'coking',
      date: '2026-11-22',
    };
    expect(writeView(withCheck(check))).toBe(
      '?check=1&site=point_111.78,37.14&type=coking&radius=100&on=2026-11-22',
    );
    const square: SitingGeometry = {
      type: 'Polygon',
      coordinates: [
        [
          [111, 37],
          [112, 37],
          [112, 38],
          [111, 37],
        ],
      ],
    };
    expect(writeView(withCheck({ ...NEW_CHECK, geometry: square }))).toBe(
      '?check=1&site=area_111,37_112,37_112,38_111,37',
    );
  });

  test('leaves out a site of too many vertices, and nothing else', () => {
    const coordinates = Array.from({ length: MAX_LINK_VERTICES + 1 }, (_, i) => [
      111 + i / 1e4,
      37,
    ]);
    const long: SitingGeometry = { type: 'LineString', coordinates };
    const query = writeView(withCheck({ ...NEW_CHECK, geometry: long, type: 'coking' }));
    expect(query).toBe('?check=1&type=coking');
    const short: SitingGeometry = { type: 'LineString', coordinates: coordinates.slice(1) };
    const back = readView(writeView(withCheck({ ...NEW_CHECK, geometry: short }))).view.check;
    expect(back?.geometry).toEqual(roundGeometry(short));
  });

  test('is read only where it asks for a check', () => {
    expect(readView('?site=point_111,37&type=coking').view.check).toBeNull();
    expect(readView('?check=1').view.check).toEqual(NEW_CHECK);
  });

  test.each([
    ['check=2', 'check'],
    ['check=1&site=point_111', 'site'],
    ['check=1&site=point_111,37_112,38', 'site'],
    ['check=1&site=line_111,37', 'site'],
    ['check=1&site=line_111,37_112,38*111,37_112,38', 'site'],
    ['check=1&site=area_111,37_112,37_112,38', 'site'],
    ['check=1&site=area_111,37_112,37_112,38_111,38', 'site'],
    ['check=1&site=area_111,37_112,37_111,37', 'site'],
    [`check=1&site=line${'_111,37'.repeat(MAX_LINK_VERTICES + 1)}`, 'site'],
    ['check=1&site=point_181,37', 'site'],
    ['check=1&site=point_1e2,37', 'site'],
    ['check=1&site=constructor_111,37', 'site'],
    ['check=1&site=', 'site'],
    ['check=1&type=A%20B', 'type'],
    ['check=1&radius=50001', 'radius'],
    ['check=1&radius=-1', 'radius'],
    ['check=1&radius=NaN', 'radius'],
    ['check=1&on=2026-02-30', 'on'],
    ['check=1&on=tomorrow', 'on'],
  ])('%s names its damaged part', (query, part) => {
    const { view, damaged } = readView(`?${query}`);
    expect(damaged).toEqual([part]);
    expect(view.check).toEqual(part === 'check' ? null : NEW_CHECK);
  });

  test('any garbage as a site gives a sound geometry or none', () => {
    const part = fc.string({ unit: fc.constantFrom(...'0123456789.,-_*') });
    fc.assert(
      fc.property(
        fc.constantFrom('point', 'points', 'line', 'lines', 'area', 'areas'),
        part,
        (word, text) => {
          const geometry = readView(`?check=1&site=${word}_${text}`).view.check?.geometry;
          if (geometry) expect(vertexCount(geometry)).toBeGreaterThan(0);
        },
      ),
    );
  });
});

test('coordinates are kept to a decimetre, whatever the geometry', () => {
  fc.assert(
    fc.property(geometries, (geometry) => {
      expect(roundGeometry(geometry)).toEqual(geometry);
      expect(roundGeometry(roundGeometry(geometry))).toEqual(roundGeometry(geometry));
    }),
  );
  expect(roundGeometry(point(111.12345678, -0.00000001))).toEqual(point(111.123457, 0));
});

test.each([
  ['2026-08-15', true],
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-13-01', false],
  ['2025-1-1', false],
  ['', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});
