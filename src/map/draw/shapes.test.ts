import { describe, expect, it } from 'vitest';
import type { SitingGeometry } from '#domain/geometry/types.ts';
import { type DrawnGeometry, isEditable, isSameShape, isWhole, modeOf, rounded } from './shapes.ts';

const ring = (west: number, side: number) => [
  [west, 37],
  [west + side, 37],
  [west + side, 37 + side],
  [west, 37],
];
const POINT: DrawnGeometry = { type: 'Point', coordinates: [111.78, 37.14] };
const LINE: DrawnGeometry = { type: 'LineString', coordinates: ring(111, 0.1) };
const POLYGON: DrawnGeometry = { type: 'Polygon', coordinates: [ring(111, 0.1)] };

describe('what can be edited', () => {
  it.each([POINT, LINE, POLYGON])('is a $type', (geometry) => {
    expect(isEditable(geometry)).toBe(true);
  });

  it.each<[string, SitingGeometry]>([
    ['several points', { type: 'MultiPoint', coordinates: [[111, 37]] }],
    ['several polygons', { type: 'MultiPolygon', coordinates: [[ring(111, 0.1)]] }],
    ['a polygon with a hole', { type: 'Polygon', coordinates: [ring(111, 0.1), ring(111, 0.01)] }],
    [
      'a line of a thousand corners',
      {
        type: 'LineString',
        coordinates: Array.from({ length: 1000 }, (_, i) => [111, 37 + i / 1e4]),
      },
    ],
  ])('is not %s', (_, geometry) => {
    expect(isEditable(geometry)).toBe(false);
  });

  it.each([
    [POINT, 'point'],
    [LINE, 'line'],
    [POLYGON, 'polygon'],
  ] as const)('is drawn in a mode of its own: %o in %s', (geometry, mode) => {
    expect(modeOf(geometry)).toBe(mode);
  });
});

describe('a drawn shape', () => {
  it('has six decimals and no height', () => {
    const point: DrawnGeometry = { type: 'Point', coordinates: [111.123456789, 37.9876543, 800] };
    expect(rounded(point).coordinates).toEqual([111.123457, 37.987654]);
    expect(rounded(POLYGON)).toEqual(POLYGON);
  });

  it.each<[DrawnGeometry, boolean]>([
    [POINT, true],
    [LINE, true],
    [POLYGON, true],
    [{ type: 'LineString', coordinates: [[111, 37]] }, false],
    [
      {
        type: 'LineString',
        coordinates: [
          [111, 37],
          [111, 37],
        ],
      },
      false,
    ],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [111, 37],
            [112, 37],
            [112, 37],
            [111, 37],
          ],
        ],
      },
      false,
    ],
  ])('%j is whole: %s', (geometry, whole) => {
    expect(isWhole(geometry)).toBe(whole);
  });

  it('is the same by its coordinates', () => {
    expect(isSameShape({ ...POINT }, POINT)).toBe(true);
    expect(isSameShape(LINE, POINT)).toBe(false);
    expect(isSameShape(null, POINT)).toBe(false);
    expect(isSameShape(null, null)).toBe(true);
  });
});
