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
  ['an online map', { finestZoom: null }, 18, 30],
  ['an online map', { finestZoom: 17 }, 12, 100],
  ['an online map that ends at 12', { finestZoom: 12 }, 18, 100],
  ['the embedded map', null, 18, 500],
  ['the embedded map', null, 9, 1000],
] as const)('on %s %o at zoom %d a feature is placed to %d m', (_, ground, zoom, metres) => {
  expect(pointedRadiusM({ lat: 37, zoom }, ground)).toBe(metres);
});
