import { expect, test } from 'vitest';
import { pointedRadiusM, pointingRadiusM } from './pointing.ts';

test.each([
  [18, 10],
  [14, 20],
  [12, 100],
  [9, 1000],
  [5, 10_000],
])('at zoom %d a place is pointed at to %d m', (zoom, metres) => {
  expect(pointingRadiusM({ lat: 37, zoom })).toBe(metres);
});

test('nothing is guessed while the map has not said where it looks', () => {
  expect(pointingRadiusM(null)).toBeNull();
});

test.each([
  ['online', 18, 30],
  ['online', 12, 100],
  ['embedded', 18, 500],
  ['embedded', 9, 1000],
] as const)('on the %s map at zoom %d a feature is placed to %d m', (map, zoom, metres) => {
  expect(pointedRadiusM({ lat: 37, zoom }, map)).toBe(metres);
});
