import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceRange, nearest } from './distance.ts';
import { county, feature, position } from './fixtures.ts';
import type { FeatureGeometry } from './types.ts';

const HERE: [number, number] = [113.3, 40.1];
// A degree of latitude on the sphere that the distance is measured on.
const METRES_PER_DEGREE = (6_371_008.8 * Math.PI) / 180;

const lonLatAt = (metresNorth: number) => [HERE[0], HERE[1] + metresNorth / METRES_PER_DEGREE];
const pointAt = (metresNorth: number): FeatureGeometry => ({
  type: 'Point',
  coordinates: lonLatAt(metresNorth),
});
const works = (id: string, geometry: FeatureGeometry | null, radiusM: number | null) =>
  feature(`p/enterprise/${id}`, geometry, { position: position(radiusM) });

describe('the range of a distance', () => {
  test('is the nominal distance less and plus the radius', () => {
    const range = distanceRange(HERE, works('x', pointAt(5000), 3000));
    expect(range?.min).toBeCloseTo(2000, 3);
    expect(range?.max).toBeCloseTo(8000, 3);
  });

  test('is measured along the earth, not in degrees', () => {
    const east: FeatureGeometry = { type: 'Point', coordinates: [HERE[0] + 0.1, HERE[1]] };
    const range = distanceRange(HERE, works('x', east, 0));
    expect(range?.max).toBeCloseTo(0.1 * METRES_PER_DEGREE * Math.cos((40.1 * Math.PI) / 180), 0);
  });

  test('is never below 0: who stands within the radius may stand on it', () => {
    const range = distanceRange(HERE, works('x', pointAt(500), 3000));
    expect(range?.min).toBe(0);
    expect(range?.max).toBeCloseTo(3500, 3);
  });

  test('of several sites is that of the nearest', () => {
    const coordinates = [9000, 2000, 40_000].map(lonLatAt);
    const range = distanceRange(HERE, works('x', { type: 'MultiPoint', coordinates }, 1000));
    expect(range?.min).toBeCloseTo(1000, 3);
    expect(range?.max).toBeCloseTo(3000, 3);
  });

  test('holds the true distance wherever in its circle the place really is', () => {
    const metres = fc.nat(50_000);
    fc.assert(
      fc.property(metres, metres, fc.integer({ min: -100, max: 100 }), (far, radius, at) => {
        const range = distanceRange(HERE, works('x', pointAt(far), radius));
        const truth = Math.abs(far + (at / 100) * radius);
        expect(range?.min).toBeLessThanOrEqual(truth + 0.01);
        expect(range?.max).toBeGreaterThanOrEqual(truth - 0.01);
      }),
    );
  });

  test('is unknown for a county, a river and a feature without a place', () => {
    const line: FeatureGeometry = { type: 'LineString', coordinates: [HERE, [113, 40]] };
    expect(distanceRange(HERE, county())).toBeNull();
    expect(distanceRange(HERE, works('x', line, 3000))).toBeNull();
    expect(distanceRange(HERE, works('x', null, 3000))).toBeNull();
    expect(distanceRange(HERE, works('x', pointAt(10), null))).toBeNull();
    expect(distanceRange(HERE, feature('p/zone/x', null))).toBeNull();
  });
});

test('the nearest come first by their nominal distance, and those without a point are left out', () => {
  const far = works('far', pointAt(9000), 100);
  const near = works('near', pointAt(1000), 6000);
  const middle = works('middle', pointAt(-4000), 500);
  const found = nearest(HERE, [far, county(), near, works('lost', null, null), middle]);
  expect(found.map(({ feature: { id } }) => id.split('/')[2])).toEqual(['near', 'middle', 'far']);
  expect(found[2]?.range.min).toBeCloseTo(8900, 3);
});
