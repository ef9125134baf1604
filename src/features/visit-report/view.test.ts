import fc from 'fast-check';
import { expect, test } from 'vitest';
import { county, feature } from '#domain/fixtures.ts';
import type { VisitPosition } from '#domain/visits/types.ts';
import { isOnPaper, MAP_HEIGHT, MAP_WIDTH } from '#ui/paper-map/projection.ts';
import { projectionFor } from './view.ts';

const at = (lon: number, lat: number, accuracyM: number | null = 8): VisitPosition => ({
  lon,
  lat,
  accuracyM,
  source: 'device',
  at: '2026-11-22T01:30:00.000Z',
});
const WORKS = feature('alpha-14/enterprise/works');

test('the map shows the visit and the circle in which the feature lies', () => {
  const near = fc.double({ min: -0.2, max: 0.2, noNaN: true });
  fc.assert(
    fc.property(near, near, (east, north) => {
      const here = [113.1 + east, 40.1 + north] as const;
      const projection = projectionFor(at(...here), WORKS);
      expect(projection && isOnPaper(projection.point([...here]))).toBe(true);
      const [x, y] = projection?.point([113.1, 40.1]) ?? [0, 0];
      const radius = 1000 * (projection?.unitsPerM ?? Infinity);
      expect(Math.min(x, y, MAP_WIDTH - x, MAP_HEIGHT - y)).toBeGreaterThan(radius);
    }),
  );
});

test('a feature far away or very large does not shrink the visit to a dot', () => {
  const middle = [MAP_WIDTH / 2, MAP_HEIGHT / 2];
  const here = at(115, 40.1);
  expect(projectionFor(here, WORKS)?.point([115, 40.1])).toEqual(middle);
  expect(projectionFor(here, county())?.point([115, 40.1])).toEqual(middle);
});

test('without a visit’s position the feature is shown, without either there is no map', () => {
  expect(projectionFor(null, WORKS)?.point([113.1, 40.1])[0]).toBeCloseTo(MAP_WIDTH / 2);
  expect(projectionFor(null, feature('alpha-14/enterprise/nowhere', null))).toBeNull();
  expect(projectionFor(null, undefined)).toBeNull();
});
