import { expect, test } from 'vitest';
import { pointingRadiusM } from './pointing.ts';

test.each([
  [18, 10],
  [14, 20],
  [12, 100],
  [9, 1000],
  [5, 10_000],
])('at zoom %d a place is pointed at to %d m', (zoom, metres) => {
  expect(pointingRadiusM({ lon: 111.8, lat: 37, zoom })).toBe(metres);
});

test('nothing is guessed while the map has not said where it looks', () => {
  expect(pointingRadiusM(null)).toBeNull();
});
