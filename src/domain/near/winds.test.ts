import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { azimuth } from '../geometry/azimuth.ts';
import { degreesOf, WINDS, windOf } from './winds.ts';

const degrees = fc.double({ min: -720, max: 720, noNaN: true });
/** Degrees between two directions, at most 180. */
const apart = (a: number, b: number) => {
  const turn = (((a - b) % 360) + 360) % 360;
  return Math.min(turn, 360 - turn);
};

describe('the winds', () => {
  test('each is its own middle', () => {
    for (const wind of WINDS) expect(windOf(degreesOf(wind))).toBe(wind);
  });

  test('a direction is within half a sector of its wind', () => {
    fc.assert(
      fc.property(degrees, (direction) => {
        expect(apart(direction, degreesOf(windOf(direction)))).toBeLessThanOrEqual(22.5 + 1e-9);
      }),
    );
  });

  test('the opposite direction has the opposite wind', () => {
    fc.assert(
      fc.property(fc.integer({ min: -720, max: 720 }), (direction) => {
        const opposite = degreesOf(windOf(direction + 180));
        expect(apart(opposite, degreesOf(windOf(direction)))).toBe(180);
      }),
    );
  });
});

describe('the direction from one place to another', () => {
  test.each([
    ['n', [112, 38]],
    ['ne', [113, 37.8]],
    ['e', [113, 37]],
    ['s', [112, 36]],
    ['w', [111, 37]],
  ] as const)('is %s', (wind, to) => {
    expect(windOf(azimuth([112, 37], to))).toBe(wind);
  });

  test('is from 0 to below 360', () => {
    const near = fc.double({ min: 36, max: 38, noNaN: true });
    fc.assert(
      fc.property(near, near, near, near, (a, b, c, d) => {
        const direction = azimuth([a, b], [c, d]);
        expect(direction).toBeGreaterThanOrEqual(0);
        expect(direction).toBeLessThan(360);
      }),
    );
  });
});
