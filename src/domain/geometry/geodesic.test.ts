import { expect, test } from 'vitest';
import { geodesicM } from './geodesic.ts';

test('a degree of the equator and a quarter of a meridian', () => {
  expect(geodesicM([110, 0], [111, 0])).toBeCloseTo(111_319.4908, 4);
  expect(geodesicM([112, 0], [112, 90])).toBeCloseTo(10_001_965.7293, 4);
});

test('is the same there and back, and 0 to the same place', () => {
  const [a, b] = [
    [111.78, 37.14],
    [112.57, 37.86],
  ];
  expect(geodesicM(a, b)).toBe(geodesicM(b, a));
  expect(geodesicM(a, a)).toBe(0);
});

test('a position without a latitude is named', () => {
  expect(() => geodesicM([112], [112, 37])).toThrow('[[112],[112,37]]');
});
