import { expect, test } from 'vitest';
import { fromWgs84 } from '../coordinates/datum.ts';
import { geodesicM } from '../geometry/geodesic.ts';
import { claimedRadiusM, devicePlace } from './device.ts';

const HERE: [number, number] = [111.78, 37.14];
const fix = ([lon, lat]: readonly number[], accuracyM = 8) => ({
  lon: lon ?? 0,
  lat: lat ?? 0,
  accuracyM,
  fixes: 5,
  seconds: 20,
});

test('positions in WGS 84 are taken as they are, with 1.6 times their radius', () => {
  expect(devicePlace(fix(HERE, 5), 'wgs84')).toEqual({ lon: 111.78, lat: 37.14, radiusM: 8 });
});

test('positions in GCJ-02 are brought to WGS 84', () => {
  const given = fix(fromWgs84(HERE, { datum: 'gcj02' }), 5);
  const { lon, lat, radiusM } = devicePlace(given, 'gcj02');
  expect(geodesicM([lon, lat], HERE)).toBeLessThan(0.01);
  expect(radiusM).toBe(8);
});

test('where nobody knows which, the radius holds both', () => {
  for (const accuracyM of [8, 300]) {
    const place = devicePlace(fix(HERE, accuracyM), 'unsure');
    const other = devicePlace(fix(HERE, accuracyM), 'gcj02');
    expect(place.radiusM).toBeGreaterThanOrEqual(700);
    expect(place.radiusM).toBeGreaterThanOrEqual(
      geodesicM([place.lon, place.lat], [other.lon, other.lat]) + accuracyM,
    );
  }
});

test.each([
  [0, 5],
  [5, 5],
  [5.1, 6],
  [9.2, 10],
  [10.1, 20],
  [20, 20],
  [23, 30],
])('%f m are claimed as %d m', (metres, claimed) => {
  expect(claimedRadiusM(metres)).toBe(claimed);
});
