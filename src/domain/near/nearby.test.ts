import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { county, feature, position } from '../fixtures.ts';
import { moved, place } from '../geometry/arbitraries.ts';
import { geodesicM } from '../geometry/geodesic.ts';
import type { FeatureGeometry } from '../types.ts';
import { countiesHere } from './counties.ts';
import { hasMoved, nearbyOf } from './nearby.ts';
import { degreesOf } from './winds.ts';

const HERE = { lon: 113.3, lat: 40.1, accuracyM: 20 };
// On the ellipsoid at 40.1° N.
const METRES_PER_DEGREE = 111_037;

const north = (metres: number): [number, number] => [
  HERE.lon,
  HERE.lat + metres / METRES_PER_DEGREE,
];
const works = (geometry: FeatureGeometry | null, radiusM: number | null = 0) =>
  feature('p/enterprise/x', geometry, { position: position(radiusM) });
const at = (metres: number): FeatureGeometry => ({ type: 'Point', coordinates: north(metres) });

describe('how a feature lies to where one stands', () => {
  test('the range takes in the radius of the place and the accuracy of the position', () => {
    const found = nearbyOf(HERE, works(at(5000), 3000));
    expect(found?.range.min).toBeCloseTo(5000 - 3020, -1);
    expect(found?.range.max).toBeCloseTo(5000 + 3020, -1);
    expect(found?.wind).toBe('n');
  });

  test('the range never begins below 0, and then no direction is known', () => {
    expect(nearbyOf(HERE, works(at(1000), 3000))).toMatchObject({ range: { min: 0 }, wind: null });
  });

  test('the direction is left open where the place may lie far to the side of it', () => {
    expect(nearbyOf(HERE, works(at(5000), 3500))).toMatchObject({ wind: 'n' });
    expect(nearbyOf(HERE, works(at(5000), 3600))).toMatchObject({ wind: null });
  });

  test('of several sites the nearest counts', () => {
    const sites: FeatureGeometry = { type: 'MultiPoint', coordinates: [north(9000), north(-2000)] };
    expect(nearbyOf(HERE, works(sites))).toMatchObject({ wind: 's' });
    expect(nearbyOf(HERE, works(sites))?.nominalM).toBeCloseTo(2000, -1);
  });

  test('a line is as near as its nearest point, which need not be a corner', () => {
    const [, lat] = north(400);
    const river: FeatureGeometry = {
      type: 'LineString',
      coordinates: [
        [HERE.lon - 1, lat],
        [HERE.lon + 1, lat],
      ],
    };
    expect(nearbyOf(HERE, works(river))?.nominalM).toBeCloseTo(400, -1);
  });

  test('inside an area the distance begins at 0 and ends where the border may be', () => {
    const square = (half: number): FeatureGeometry => ({
      type: 'Polygon',
      coordinates: [
        [
          [HERE.lon - half, HERE.lat - half],
          [HERE.lon + half, HERE.lat - half],
          [HERE.lon + half, HERE.lat + half],
          [HERE.lon - half, HERE.lat + half],
          [HERE.lon - half, HERE.lat - half],
        ],
      ],
    });
    expect(nearbyOf(HERE, works(square(0.1), 100))).toMatchObject({
      nominalM: 0,
      range: { min: 0, max: 0 },
      wind: null,
    });
    // The border is about 850 m away.
    const close = nearbyOf(HERE, works(square(0.01), 1000));
    expect(close?.range.max).toBeGreaterThan(100);
    expect(close?.range.max).toBeLessThan(200);
  });

  test('there is none without a place, for what only its county is known, and for a county', () => {
    expect(nearbyOf(HERE, works(null))).toBeNull();
    expect(nearbyOf(HERE, works(at(10), null))).toBeNull();
    const outline = county();
    outline.properties.place = 'east';
    expect(nearbyOf(HERE, outline)).toBeNull();
  });

  const metres = fc.double({ min: 0, max: 6000, noNaN: true });
  const turn = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });

  test('wherever both truly are, the true distance is in the range and the direction near the wind', () => {
    const share = fc.double({ min: 0, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(
        place(0.2),
        place(0.2),
        fc.record({ radiusM: metres, accuracyM: metres, a: turn, b: turn, s: share, t: share }),
        (from, to, { radiusM, accuracyM, a, b, s, t }) => {
          const origin = { lon: from[0], lat: from[1], accuracyM };
          const found = nearbyOf(origin, works({ type: 'Point', coordinates: [...to] }, radiusM));
          const trueFrom = moved(from, s * accuracyM * Math.cos(a), s * accuracyM * Math.sin(a));
          const trueTo = moved(to, t * radiusM * Math.cos(b), t * radiusM * Math.sin(b));
          const distance = geodesicM([...trueFrom], [...trueTo]);
          expect(distance).toBeGreaterThanOrEqual((found?.range.min ?? Infinity) - 1e-6);
          expect(distance).toBeLessThanOrEqual((found?.range.max ?? 0) + 1e-6);
          if (!found?.wind) return;
          // Half a right angle off at most, and half a sector.
          const [east, up] = [trueTo[0] - trueFrom[0], trueTo[1] - trueFrom[1]];
          const true_ =
            (Math.atan2(east * Math.cos((from[1] * Math.PI) / 180), up) * 180) / Math.PI;
          const off = Math.abs(((true_ - degreesOf(found.wind) + 540) % 360) - 180);
          expect(off).toBeLessThanOrEqual(45 + 22.5 + 1);
        },
      ),
    );
  });
});

describe('the counties where one stands', () => {
  const outline = county();
  outline.properties.place = 'east';
  const inCounty = feature('alpha-14/enterprise/somewhere', null, { county: 'east' });
  const elsewhere = feature('alpha-14/enterprise/other', null, { county: 'west' });
  const known = feature('alpha-14/enterprise/known');
  const all = [outline, inCounty, elsewhere, known];
  const here = (lon: number, lat: number, accuracyM = 20) =>
    countiesHere({ lon, lat, accuracyM }, all, all);

  test('hold what is known to no more than them', () => {
    expect(here(113.1, 40.1)).toMatchObject([
      { id: 'east', name: '东县', certainty: 'inside', features: [inCounty] },
    ]);
  });

  test('are possible where the border is nearer than it is known', () => {
    // The outline is good to 4 km.
    expect(here(113.01, 40.1)).toMatchObject([{ certainty: 'possible' }]);
    expect(here(112.97, 40.1)).toMatchObject([{ certainty: 'possible' }]);
    expect(here(112.5, 40.1)).toEqual([]);
  });

  test('are possible from afar for a position that is worse than the way there', () => {
    expect(here(112.9, 40.1, 6000)).toMatchObject([{ certainty: 'possible' }]);
  });

  test('are named once for two plans, and not at all with nothing to name', () => {
    const twin = { ...outline, id: 'beta-12/jurisdiction/east' };
    expect(
      countiesHere({ lon: 113.1, lat: 40.1, accuracyM: 1 }, [outline, twin], all),
    ).toHaveLength(1);
    expect(countiesHere({ lon: 113.1, lat: 40.1, accuracyM: 1 }, all, [known])).toEqual([]);
  });
});

describe('whether one has moved', () => {
  const from = { lon: 113.3, lat: 40.1, accuracyM: 15 };
  const to = (metres: number, accuracyM: number) => ({
    lon: 113.3,
    lat: north(metres)[1],
    accuracyM,
  });

  test('is told by the worse of both positions', () => {
    expect(hasMoved(from, to(14, 5))).toBe(false);
    expect(hasMoved(from, to(16, 5))).toBe(true);
    expect(hasMoved(from, to(16, 20))).toBe(false);
  });
});
